import EvidenceArchive
import Foundation

/// The run log: what each run did, one JSON object a line, in `renewal.ndjson` of the archive.
///
/// It is for people and monitors; what counts stands in the batches and in the audit log.
package final class RenewalLog {
    package static let name = "renewal.ndjson"

    private let descriptor: Int32
    private let path: String

    /// Opens it for appending.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`.
    package init(_ place: ArchivePlace) throws(ApplianceError) {
        path = ArchiveLayout(root: place.path).path(Self.name)
        descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Appends a JSON object with the time of the machine.
    package func append(_ line: String) throws(ApplianceError) {
        // Objects begin with a brace: the time goes first.
        let text = "{\"at\":\"\(ArchiveClock.now)\"," + line.dropFirst()
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count else { throw Self.failure(path) }
    }

    private static func failure(_ path: String) -> ApplianceError {
        ApplianceError(.inputOutput, "\(path): \(String(cString: strerror(errno)))")
    }
}
