import EvidenceArchive
import Foundation

/// The command that mends an archive, to be copied as it stands: with the archive's path, and that of its last replica.
package struct RepairAdvice: Sendable, Hashable {
    let archive: String
    /// nil where none is known: the command then says `REPLICA` in its place.
    let replica: String?

    /// The paths as the user named them, or as the catalogue remembers them.
    package init(archive: String, replica: String?) {
        self.archive = archive
        self.replica = replica
    }

    /// For an archive that cannot be opened: its catalogue may still tell of a replica.
    init(ofUnreadable archive: String) {
        let catalogue = try? Catalogue(opening: ArchiveLayout(root: archive).catalogue, readOnly: true)
        let known = catalogue.flatMap { try? KnownReplica.latest($0) }
        self.init(archive: archive, replica: known?.path)
    }

    /// A hint with the paths in the command that it names; other hints stay as they are.
    package func hint(_ text: String) -> String {
        guard let place = text.range(of: Self.command) else { return text }
        let named = "\(text[..<place.upperBound]) --archive \(Self.quoted(archive))\(text[place.upperBound...])"
        guard let replica else { return named }
        return named.replacing("--from REPLICA", with: "--from \(Self.quoted(replica))")
    }

    private static let command = "lastro archive repair"

    /// A word for a POSIX shell (XCU 2.2.2).
    private static func quoted(_ word: String) -> String {
        let plain = word.utf8.allSatisfy { octet in
            switch octet {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B...0x2F, 0x3A, 0x40, 0x5F: true
            default: false
            }
        }
        return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
