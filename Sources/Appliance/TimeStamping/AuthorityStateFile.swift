import ASN1
import DurableFiles
import Foundation
import TimeStampClient

/// Records of authorities in a file of the state folder, which all runs share.
///
/// What cannot be read counts as unknown, and what cannot be written is forgotten: both cost a request to one that is ill,
/// and never a token.
struct AuthorityStateFile: AuthorityMemory {
    private static let name = "timestamp-authorities.json"
    private static let lockName = "timestamp-authorities.lock"
    /// In bytes.
    private static let maximumSize = 64 << 20

    /// The form of the file (`lastro.timestamp-authorities/1`); times in seconds since 1970.
    private struct Content: Codable {
        struct Authority: Codable {
            var failureCount: Int
            var lastFailure: Int64?
            var stayAwayUntil: Int64?
            var requests: [Int64]
        }

        var schema = "lastro.timestamp-authorities/1"
        var authorities: [String: Authority] = [:]
    }

    private let folder: Directory
    private let transient = TransientMemory()

    /// - Throws: `ApplianceError` of kind `configuration` where the folder is not there.
    init(folder path: String) throws(ApplianceError) {
        do throws(DurableFileError) { folder = try Directory.open(path) } catch {
            throw ApplianceError(.configuration, "state: \(path): \(error)", hint: "make the folder")
        }
    }

    func record(of name: String) -> AuthorityRecord {
        guard let known = read().authorities[name] else { return transient.record(of: name) }
        return Self.record(known)
    }

    func update(_ name: String, _ change: (inout AuthorityRecord) -> Void) {
        guard let lock = try? FileLock.acquire(.exclusive, name: Self.lockName, in: folder, waiting: .seconds(5)) else {
            transient.update(name, change)
            return
        }
        withExtendedLifetime(lock) {
            var content = read()
            var record = content.authorities[name].map(Self.record) ?? transient.record(of: name)
            change(&record)
            transient.update(name) { $0 = record }
            content.authorities[name] = Self.stored(record)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            guard let bytes = try? encoder.encode(content) else { return }
            try? AtomicFile.write(Array(bytes), as: Self.name, in: folder, staging: folder, replacing: true)
        }
    }

    private func read() -> Content {
        guard let file = try? folder.openFile(Self.name), let bytes = try? file.readAll(limit: Self.maximumSize),
            let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)), content.schema == Content().schema
        else { return Content() }
        return content
    }

    private static func record(_ stored: Content.Authority) -> AuthorityRecord {
        var record = AuthorityRecord()
        record.failureCount = max(0, stored.failureCount)
        record.lastFailure = stored.lastFailure.map { Instant(seconds: $0) }
        record.stayAwayUntil = stored.stayAwayUntil.map { Instant(seconds: $0) }
        record.requests = stored.requests.map { Instant(seconds: $0) }
        return record
    }

    private static func stored(_ record: AuthorityRecord) -> Content.Authority {
        Content.Authority(
            failureCount: record.failureCount,
            lastFailure: record.lastFailure?.seconds,
            stayAwayUntil: record.stayAwayUntil?.seconds,
            requests: record.requests.map(\.seconds)
        )
    }
}
