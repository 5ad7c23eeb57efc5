/// Seals objects into a pack: a ZIP file with stored members that holds one BagIt bag (RFC 8493).
///
/// The same objects in the same order, with the same items and time, give the same bytes.
package final class PackWriter {
    private let identifier: PackIdentifier
    private let sink: DigestingSink
    private let bag: BagZIPWriter
    private var objects: [PackedObject] = []

    package init(
        _ identifier: PackIdentifier,
        to sink: any ByteSink,
        timestamp: ZIPTimestamp = .first
    ) throws(ArchiveFormatError) {
        self.identifier = identifier
        self.sink = try DigestingSink(to: sink)
        bag = try BagZIPWriter(to: self.sink, folder: identifier.text, timestamp: timestamp)
    }

    /// Adds an object; throws `digestMismatch`, before anything of it is written, where its content is not this.
    @discardableResult
    package func add(
        sha256: [UInt8],
        _ source: any ByteSource
    ) throws(ArchiveFormatError) -> PackedObject {
        let file = try bag.add(PackLayout.objectPath(sha256), source, sha256: sha256)
        let object = PackedObject(
            sha256: file.digests.sha256,
            sha512: file.digests.sha512,
            headerOffset: file.placement.headerOffset,
            dataOffset: file.placement.offset,
            length: file.placement.length
        )
        objects.append(object)
        return object
    }

    /// Adds the lines that tell what the objects are, the manifests and the directory, and ends the pack.
    package func finish(
        items: any ByteSource,
        info: BagInfo = BagInfo()
    ) throws(ArchiveFormatError) -> SealedPack {
        try bag.add(PackLayout.items, items)
        _ = try bag.finish(info)
        return SealedPack(identifier: identifier, digests: try sink.finalize(), objects: objects)
    }
}
