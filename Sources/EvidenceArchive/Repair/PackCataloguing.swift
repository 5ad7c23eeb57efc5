import ArchiveFormats
import DurableFiles

/// Enters the packs of the cold tier into a catalogue that is built anew.
///
/// A pack's digests are those of its inventory, which the audit log commits to: `check` compares both, and the file.
struct PackCataloguing {
    /// A pack as its inventory tells of it.
    private struct Found {
        let record: OCFLRecord
        let folder: String
    }

    private let tier: ColdTier
    private let catalogue: Catalogue
    private let enter: (ItemLine, CatalogueWriter) throws(ArchiveError) -> Void
    /// Damage that was met: what it names is not in the catalogue.
    private(set) var findings: [ArchiveFinding] = []
    /// Items whose lines no other file had.
    private(set) var itemCount: UInt64 = 0

    /// `enter` adds an item line with its objects.
    init(
        _ tier: ColdTier,
        _ catalogue: Catalogue,
        enter: @escaping (ItemLine, CatalogueWriter) throws(ArchiveError) -> Void
    ) {
        self.tier = tier
        self.catalogue = catalogue
        self.enter = enter
    }

    /// Enters all packs, in the order in which they were sealed.
    mutating func run() throws(ArchiveError) {
        var found: [Found] = []
        for folder in try folders() {
            do throws(ArchiveError) {
                let tree = try PackObject(folder, tier.layout).tree
                let record = try packing(PackName.shown(folder)) { () throws(ArchiveFormatError) in
                    try OCFLRecord(tree)
                }
                found.append(Found(record: record, folder: folder))
            } catch {
                try note(error)
            }
        }
        found.sort { ($0.record.created, $0.record.identifier) < ($1.record.created, $1.record.identifier) }
        for pack in found {
            do throws(ArchiveError) {
                try add(pack)
            } catch {
                try note(error)
            }
        }
    }

    private func folders() throws(ArchiveError) -> [String] {
        var folders: [String] = []
        guard let walk = try ColdWalk(tier.layout) else { return [] }
        try walk.run { entry throws(ArchiveError) in
            if case .object(let folder) = entry { folders.append(folder) }
        }
        return folders
    }

    private mutating func note(_ error: ArchiveError) throws(ArchiveError) {
        guard error.code.kind == .damage else { throw error }
        findings.append(ArchiveFinding(.damage, error))
    }

    private mutating func add(_ found: Found) throws(ArchiveError) {
        let record = found.record
        let path = try PackCataloguing.path(found)
        let shown = PackName.shown(path)
        let source = try FileSource(tier.open(path: path), named: shown)
        guard let sha256 = ObjectDigest(bytes: record.sha256), let sha512 = Digest512(bytes: record.sha512),
            let sealedAt = ArchiveTime(record.created)
        else { throw ArchiveError(.packDamaged, subject: "\(PackName.shown(found.folder))/inventory.json") }
        let (reader, objects) = try packing(shown) { () throws(ArchiveFormatError) in
            let reader = try PackReader(source)
            return (reader, try reader.objects())
        }
        try enterLines(of: reader, shown)
        try catalogue.write { writer throws(ArchiveError) in
            let sequence = try writer.nextPackSequence()
            try writer.add(
                pack: PackDescription(
                    sequence: sequence,
                    identifier: record.identifier,
                    path: path,
                    sha256: sha256,
                    sha512: sha512,
                    size: UInt64(source.byteCount),
                    objectCount: UInt64(objects.count),
                    sealedAt: sealedAt
                )
            )
            for packed in objects {
                guard let digest = ObjectDigest(bytes: packed.sha256),
                    let stored = try writer.object(sha256: digest),
                    // One that is not what the item lines say is as good as missing.
                    stored.object.sha512.bytes == packed.sha512, stored.object.size == UInt64(packed.length)
                else { continue }
                let place = ColdPlace(pack: sequence, offset: UInt64(clamping: packed.headerOffset))
                try writer.setLocation(
                    of: stored.sequence,
                    ObjectLocation(isHot: stored.location.isHot, cold: place)
                )
            }
        }
    }

    /// Lines that no file of the hot tier has any more.
    private mutating func enterLines(of pack: PackReader, _ shown: String) throws(ArchiveError) {
        var lines: [ItemLine] = []
        var rest: [UInt8] = []
        var failure: ArchiveError?
        do throws(ArchiveFormatError) {
            try pack.items { block throws(ArchiveFormatError) in
                do throws(ArchiveError) {
                    rest += block
                    var start = rest.startIndex
                    while let end = rest[start...].firstIndex(of: 0x0A) {
                        lines += try unknown(Array(rest[start..<end]))
                        start = end + 1
                    }
                    rest.removeSubrange(..<start)
                    guard rest.count <= ItemLimits.lineLength else { throw ArchiveError(.itemLineInvalid) }
                } catch {
                    failure = error
                    throw ArchiveFormatError(.invalidRequest)
                }
            }
        } catch {
            let error = failure ?? ArchiveError(error, named: shown)
            guard error.code.kind == .damage else { throw error }
            findings.append(
                ArchiveFinding(.damage, ArchiveError(error.code, subject: shown, detail: "its item lines"))
            )
        }
        lines.sort { $0.item.sequence < $1.item.sequence }
        let enter = enter
        for line in lines {
            do throws(ArchiveError) {
                try catalogue.write { writer throws(ArchiveError) in try enter(line, writer) }
                itemCount += 1
            } catch {
                try note(error)
            }
        }
    }

    /// The line, where the catalogue does not have it.
    private func unknown(_ bytes: [UInt8]) throws(ArchiveError) -> [ItemLine] {
        let line = try ItemLine(decoding: bytes)
        let isKnown = try catalogue.read { reader throws(ArchiveError) in
            try reader.knows(lineDigest: line.digest)
        }
        return isKnown ? [] : [line]
    }

    /// Where the pack's file stands; throws `ARC-PACK-DAMAGED` where its object is not where its identifier says.
    private static func path(_ found: Found) throws(ArchiveError) -> String {
        let shown = PackName.shown(found.folder)
        guard let name = PackName(urn: found.record.identifier), name.file == found.record.logicalPath,
            try name.path().hasPrefix(found.folder + "/")
        else {
            throw ArchiveError(.packDamaged, subject: shown, detail: "not the object of a pack, or not in its place")
        }
        return try name.path()
    }
}
