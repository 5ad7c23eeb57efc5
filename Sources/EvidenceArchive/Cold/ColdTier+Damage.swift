extension ColdTier {
    /// What is wrong with an object's copy in this tier, read with both digests; nil for a sound one, or for none.
    ///
    /// Throws what is no damage of the copy.
    func damage(of stored: StoredObject) throws(ArchiveError) -> ArchiveError? {
        guard let place = stored.location.cold else { return nil }
        do throws(ArchiveError) {
            var digests = try DigestPair()
            try read(stored, at: place) { bytes throws(ArchiveError) in try digests.update(bytes) }
            guard try digests.finalize() == stored.object else {
                throw ArchiveError(.objectDigestMismatch, subject: stored.object.sha256.hex)
            }
            return nil
        } catch {
            guard error.code.kind == .damage else { throw error }
            return error
        }
    }
}
