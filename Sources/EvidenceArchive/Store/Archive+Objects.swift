extension Archive {
    /// Whether a tier has an object's bytes, as far as it shows without reading them: a file of its size, or a member of its
    /// name and size in its pack.
    ///
    /// Throws `ARC-IO-…` where that cannot be seen.
    func holds(_ stored: StoredObject) throws(ArchiveError) -> Bool {
        let digest = stored.object.sha256
        if stored.location.isHot, try hot.size(of: digest) == stored.object.size { return true }
        guard let place = stored.location.cold else { return false }
        do throws(ArchiveError) {
            try cold.locate(stored, at: place)
            return true
        } catch {
            guard error.code.kind == .damage else { throw error }
            return false
        }
    }

    /// Gives a verified copy that a staging area has the place of an object that is damaged or gone, durably; false where the
    /// area does not have it.
    ///
    /// The copy is on the disk; the writer's lock is held. Done again, it changes nothing.
    func putBack(_ stored: StoredObject, from area: StagingArea) throws(ArchiveError) -> Bool {
        let digest = stored.object.sha256
        guard try hot.install(digest, from: StagingArea.object(digest), in: area.descriptor) else { return false }
        try hot.sync(foldersOf: [digest])
        if !stored.location.isHot {
            // What the pack has is not it: the object is hot from now on.
            try catalogue.write { writer throws(ArchiveError) in try writer.setLocation(of: stored.sequence, .hot) }
        }
        return true
    }
}
