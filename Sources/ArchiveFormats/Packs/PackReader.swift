import LibCrypto

/// Reads a sealed pack: as a whole, or one object by where it stands.
package struct PackReader: Sendable {
    package let identifier: PackIdentifier
    private let zip: ZIPReader

    /// Reads the directory; throws `notABag` for a ZIP file that is no pack, and what is wrong with it as a ZIP file.
    package init(_ source: any ByteSource) throws(ArchiveFormatError) {
        zip = try ZIPReader(source, rules: .strictStored)
        guard let first = zip.members.first,
            let name = first.path.split(separator: "/", omittingEmptySubsequences: false).first,
            let identifier = PackIdentifier(String(name))
        else { throw ArchiveFormatError(.notABag, "no folder with a pack's name") }
        self.identifier = identifier
        let prefix = identifier.text + "/"
        var missing = PackLayout.otherFiles
        for member in zip.members {
            guard member.path.utf8.starts(with: prefix.utf8), !member.isFolder else {
                throw ArchiveFormatError(.notABag, "a member beside the pack's folder, or an empty folder")
            }
            let path = String(decoding: member.path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
            // Nothing else may stand in a pack: every byte is under a manifest, or is compared with one.
            guard missing.remove(path) != nil || PackLayout.objectDigest(path) != nil else {
                throw ArchiveFormatError(.notABag, at: member.displayName, "not a member of a pack")
            }
        }
        if let name = missing.min() { throw ArchiveFormatError(.missing, at: prefix + name) }
    }

    /// All objects in the directory's order, by the directory and the SHA-512 manifest: nothing is verified by this.
    package func objects() throws(ArchiveFormatError) -> [PackedObject] {
        let prefix = identifier.text + "/"
        let name = BagManifest.fileName(.payload, "sha512")
        guard let member = zip.member(named: prefix + name) else { throw ArchiveFormatError(.missing, at: name) }
        let bytes = try zip.content(of: member, limit: BagManifest.maximumSize)
        let manifest = BagManifest(bytes, fileName: name, kind: .payload, algorithm: .sha512)
        var objects: [PackedObject] = []
        for member in zip.members {
            let path = String(decoding: member.path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
            guard let sha256 = PackLayout.objectDigest(path) else { continue }
            guard let sha512 = manifest.digests[path] else { throw ArchiveFormatError(.missing, at: path, name) }
            let placement = try zip.placement(of: member)
            objects.append(
                PackedObject(
                    sha256: sha256,
                    sha512: sha512,
                    headerOffset: placement.headerOffset,
                    dataOffset: placement.offset,
                    length: placement.length
                )
            )
        }
        return objects
    }

    /// Lends the lines that tell what the objects are; checks their CRC-32 at the end.
    package func items(
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        let name = "\(identifier.text)/data/\(PackLayout.items)"
        guard let member = zip.member(named: name) else { throw ArchiveFormatError(.missing, at: name) }
        try zip.stream(member, body)
    }

    /// Reads every byte and compares it with the manifests, and each object with its name.
    ///
    /// Throws only where the pack cannot be read; what is wrong is in the report.
    package func verify(
        each: (String, ContentDigests) throws(ArchiveFormatError) -> Void = { _, _ throws(ArchiveFormatError) in }
    ) throws(ArchiveFormatError) -> BagReport {
        var misnamed: [BagFinding] = []
        let tree = ZIPTree(zip, below: identifier.text, digestedPrefix: "data/")
        let report = try BagValidation.run(tree, rules: .own) { (path, digests) throws(ArchiveFormatError) in
            if let name = PackLayout.objectDigest(path), name != digests.sha256 {
                misnamed.append(BagFinding(.digestMismatch, at: path, "its own name"))
            }
            try each(path, digests)
        }
        return BagReport(findings: report.findings + misnamed, info: report.info, payload: report.payload)
    }

    /// Lends one object's content by its local header's offset alone, and checks its length and SHA-256 at the end.
    ///
    /// What was lent is to be kept only once this returns. `length`: what the caller knows; nil takes the header's. Throws
    /// `headerMismatch` where another member or none stands there, `digestMismatch`, and what `body` throws.
    package static func object(
        _ sha256: [UInt8],
        in source: any ByteSource,
        headerOffset: Int,
        length: Int? = nil,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        let header = try header(sha256, in: source, headerOffset: headerOffset, length: length)
        let digest = try StreamDigest(.sha256)
        try source.stream(at: header.dataOffset, count: header.length) { (block) throws(ArchiveFormatError) in
            try digest.update(block)
            try body(block)
        }
        guard try digest.finalize() == sha256 else {
            throw ArchiveFormatError(.digestMismatch, at: PackLayout.objectPath(sha256))
        }
    }

    /// Sees that the local header at an offset is this object's, and that the pack reaches to the content's end.
    ///
    /// Nothing of the content is read. Throws `headerMismatch`, `truncated`.
    package static func locate(
        _ sha256: [UInt8],
        in source: any ByteSource,
        headerOffset: Int,
        length: Int
    ) throws(ArchiveFormatError) {
        let header = try header(sha256, in: source, headerOffset: headerOffset, length: length)
        guard header.dataOffset <= source.byteCount, length <= source.byteCount - header.dataOffset else {
            throw ArchiveFormatError(.truncated, at: PackLayout.objectPath(sha256))
        }
    }

    private static func header(
        _ sha256: [UInt8],
        in source: any ByteSource,
        headerOffset: Int,
        length: Int?
    ) throws(ArchiveFormatError) -> PackedHeader {
        let header = try PackedHeader(at: headerOffset, in: source)
        let name = PackLayout.objectPath(sha256)
        guard header.name.hasSuffix("/data/" + name), length.map({ $0 == header.length }) ?? true else {
            throw ArchiveFormatError(.headerMismatch, at: name, "another member stands there")
        }
        return header
    }
}
