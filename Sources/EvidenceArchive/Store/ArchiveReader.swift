import LibCrypto

/// Reads objects from whichever tier has them; both digests are checked while the bytes pass.
package struct ArchiveReader: Sendable {
    private let archive: Archive
    private let cold: (any ColdObjectSource)?

    package init(_ archive: Archive, cold: (any ColdObjectSource)? = nil) {
        self.archive = archive
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
        let found = try archive.catalogue.read { reader throws(ArchiveError) in try reader.object(sha256: digest) }
        guard let stored = found else { throw ArchiveError(.objectUnknown, subject: digest.hex) }
        var check = try DigestPair()
        if stored.location.isHot {
            let object = try archive.hot.open(digest)
            let buffer = IOBuffer()
            while true {
                let count = try object.read(into: buffer.memory)
                if count == 0 { break }
                let bytes = UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]).bytes
                try check.update(bytes)
                try body(bytes)
            }
        } else if let place = stored.location.cold, let cold {
            try cold.read(stored, at: place) { bytes throws(ArchiveError) in
                try check.update(bytes)
                try body(bytes)
            }
        } else {
            throw ArchiveError(.objectMissing, subject: digest.hex)
        }
        let object = try check.finalize()
        guard object.size == stored.object.size else {
            throw ArchiveError(.objectSizeMismatch, subject: digest.hex, detail: "\(object.size) bytes")
        }
        guard object == stored.object else { throw ArchiveError(.objectDigestMismatch, subject: digest.hex) }
        return stored
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
