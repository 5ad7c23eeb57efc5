import ASN1
import LibCrypto

/// The name of a pack: its folder inside the ZIP file, and part of its file's name.
package struct PackIdentifier: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package var description: String { text }

    /// 1 to 64 lowercase letters, digits and hyphens, the first no hyphen; nil for anything else.
    package init?(_ text: String) {
        let allowed = text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7a) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2d }
        guard allowed, (1...64).contains(text.utf8.count), text.utf8.first != 0x2d else { return nil }
        self.text = text
    }

    /// The name for a pack of these objects, whatever their order: who seals them again gets the same.
    ///
    /// `pack-` and the first 32 digits of the SHA-256 over the sorted SHA-256 values. Throws `digestUnavailable`.
    package static func derived(from objects: [[UInt8]]) throws(ArchiveFormatError) -> PackIdentifier {
        let context = try StreamDigest(.sha256)
        for object in objects.sorted(by: { $0.lexicographicallyPrecedes($1) }) { try context.update(object[...]) }
        guard let identifier = PackIdentifier("pack-" + Hexadecimal.encode(try context.finalize().prefix(16))) else {
            throw ArchiveFormatError(.invalidRequest)
        }
        return identifier
    }
}
