import Foundation
import LibCrypto

/// An item as the one line of JSON that the tiers keep: `lastro.archive-item/1`.
///
/// RFC 8785 canonical JSON (keys sorted, no spaces, shortest escapes), every key present, `null` where nothing is known,
/// UTF-8, without the line feed. So equal items have equal bytes, and the line's SHA-256 commits to the item.
package struct ItemLine: Sendable, Hashable {
    package static let schema = "lastro.archive-item/1"

    package let item: ArchiveItem
    /// The line, without its line feed.
    package let bytes: [UInt8]
    /// SHA-256 of the bytes: the item's commitment.
    ///
    /// Hiding, because the line has a random salt.
    package let digest: ObjectDigest

    /// Writes an item; throws `ARC-INPUT-TOO-LARGE` or `ARC-INPUT-INVALID` for what the format has no room for.
    package init(encoding item: ArchiveItem) throws(ArchiveError) {
        try ItemBounds.check(item)
        var writer = ItemLineWriter()
        writer.write(item)
        guard writer.bytes.count <= ItemLimits.lineLength else { throw ArchiveError(.tooLarge, subject: "item line") }
        self.item = item
        bytes = writer.bytes
        digest = try ItemLine.digest(of: writer.bytes)
    }

    /// Reads a line without its line feed; throws `ARC-ITEM-LINE-INVALID` for anything but what `init(encoding:)` writes,
    /// `ARC-FORMAT-NEWER` for a line of a later schema.
    package init(decoding bytes: [UInt8]) throws(ArchiveError) {
        guard bytes.count <= ItemLimits.lineLength else {
            throw ArchiveError(.itemLineInvalid, detail: "longer than \(ItemLimits.lineLength) bytes")
        }
        var reader = ItemLineReader(bytes)
        guard let item = reader.item() else { throw ItemLine.refusal(of: bytes, at: reader.position) }
        self.item = item
        self.bytes = bytes
        digest = try ItemLine.digest(of: bytes)
    }

    private static func digest(of bytes: [UInt8]) throws(ArchiveError) -> ObjectDigest {
        do throws(LibCryptoError) {
            if let digest = ObjectDigest(bytes: try Digest.hash(.sha256, bytes)) { return digest }
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
        throw ArchiveError(.cryptographyFailed, detail: "SHA-256")
    }

    /// Tells a line of a later schema from one that is damaged.
    private static func refusal(of bytes: [UInt8], at position: Int) -> ArchiveError {
        let text = String(decoding: bytes.prefix(ItemLimits.lineLength), as: UTF8.self)
        let key = "\"schema\":\"lastro.archive-item/"
        if let place = text.range(of: key), let version = UInt32(text[place.upperBound...].prefix { $0.isNumber }),
            version > 1
        {
            return ArchiveError(.formatNewer, subject: "item line", detail: "lastro.archive-item/\(version)")
        }
        return ArchiveError(.itemLineInvalid, detail: "at byte \(position)")
    }
}
