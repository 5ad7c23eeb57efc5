package import LibCrypto

/// Reads objects from whichever tier has them; both digests are checked while the bytes pass.
package struct ArchiveReader: Sendable {
    /// How often an object is looked up that is moved meanwhile.
    private static let attempts = 4

    private let catalogue: Catalogue
    private let hot: HotTier
    private let cold: any ColdObjectSource

    /// `cold`: where cold objects are read from; nil: the archive's own cold tier.
    package init(_ archive: Archive, cold: (any ColdObjectSource)? = nil) {
        self.init(hot: archive.hot, cold: cold ?? archive.cold, catalogue: archive.catalogue)
    }

    /// A reader of tiers by a catalogue that may be in the making.
    init(hot: HotTier, cold: any ColdObjectSource, catalogue: Catalogue) {
        self.catalogue = catalogue
        self.hot = hot
        self.cold = cold
    }

    /// Gives an object's bytes in order, in pieces of up to 1 MiB.
    ///
    /// What was given counts only once this returns: throws `ARC-OBJECT-UNKNOWN`, `ARC-OBJECT-MISSING`, and at the end
    /// `ARC-OBJECT-SIZE-MISMATCH` or `ARC-OBJECT-DIGEST-MISMATCH`.
    @discardableResult
    package func read(
        _ digest: ObjectDigest,
        _ body: (RawSpan) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> StoredObject {
        let found = try catalogue.read { reader throws(ArchiveError) in try reader.object(sha256: digest) }
        guard let stored = found else { throw ArchiveError(.objectUnknown, subject: digest.hex) }
        return try read(stored, attempts: ArchiveReader.attempts, body)
    }

    /// A writer may move an object between the look-up and the reading: then it is looked up again, where nothing of it was
    /// given out yet.
    private func read(
        _ stored: StoredObject,
        attempts: Int,
        _ body: (RawSpan) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> StoredObject {
        let digest = stored.object.sha256
        var check = try DigestPair()
        var hasBegun = false
        do throws(ArchiveError) {
            try stream(stored) { bytes throws(ArchiveError) in
                hasBegun = true
                try check.update(bytes)
                try body(bytes)
            }
        } catch {
            guard !hasBegun, attempts > 1, error.code.kind == .damage,
                let now = try catalogue.read({ reader throws(ArchiveError) in
                    try reader.object(sha256: digest)
                }),
                now.location != stored.location
            else { throw error }
            return try read(now, attempts: attempts - 1, body)
        }
        let object = try check.finalize()
        guard object.size == stored.object.size else {
            throw ArchiveError(.objectSizeMismatch, subject: digest.hex, detail: "\(object.size) bytes")
        }
        guard object == stored.object else { throw ArchiveError(.objectDigestMismatch, subject: digest.hex) }
        return stored
    }

    private func stream(
        _ stored: StoredObject,
        _ body: (RawSpan) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        if stored.location.isHot {
            let object = try hot.open(stored.object.sha256)
            let buffer = IOBuffer()
            while true {
                let count = try object.read(into: buffer.memory)
                if count == 0 { break }
                try body(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]).bytes)
            }
        } else if let place = stored.location.cold {
            try cold.read(stored, at: place, body)
        } else {
            throw ArchiveError(.objectMissing, subject: stored.object.sha256.hex)
        }
    }

    /// An object's digest by any algorithm; its SHA-512 and size are checked on the way.
    ///
    /// Throws as `read` does.
    package func digest(of object: ItemObject, _ algorithm: DigestAlgorithm) throws(ArchiveError) -> [UInt8] {
        let found = try catalogue.read { reader throws(ArchiveError) in try reader.object(sha256: object.sha256) }
        guard let stored = found else { throw ArchiveError(.objectUnknown, subject: object.sha256.hex) }
        do {
            var wanted = try DigestContext(algorithm)
            var check = try DigestContext(.sha512)
            try stream(stored) { bytes throws(ArchiveError) in
                do throws(LibCryptoError) {
                    try check.update(bytes)
                    try wanted.update(bytes)
                } catch {
                    throw ArchiveError(error)
                }
            }
            guard try check.finalize() == object.sha512.bytes else {
                throw ArchiveError(.objectDigestMismatch, subject: object.sha256.hex)
            }
            return try wanted.finalize()
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
    }

    /// A whole object, verified; throws `ARC-INPUT-TOO-LARGE` above the limit.
    package func bytes(_ digest: ObjectDigest, limit: Int) throws(ArchiveError) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(digest) { piece throws(ArchiveError) in
            guard bytes.count + piece.byteCount <= limit else { throw ArchiveError(.tooLarge, subject: digest.hex) }
            piece.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
