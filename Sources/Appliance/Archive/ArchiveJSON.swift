import EvidenceArchive
import Foundation

/// The JSON forms of what `lastro archive` prints: one object a line, every key always there.
enum ArchiveJSON {
    /// What became of one file (`lastro.archive-add/1`).
    struct Added: Encodable {
        let schema = "lastro.archive-add/1"
        let path: String
        let sha256: String?
        let sha512: String?
        let size: UInt64?
        let status: String
        let item: UInt64?
        let commitment: String?
        let error: Failure?

        init(_ file: AddedFile) {
            path = file.path
            sha256 = file.outcome.object?.sha256.hex
            sha512 = file.outcome.object?.sha512.hex
            size = file.outcome.object?.size
            item = file.outcome.sequence
            commitment = file.outcome.commitment?.hex
            switch file.outcome.status {
            case .added:
                status = "added"
                error = nil
            case .present:
                status = "present"
                error = nil
            case .failed(let reason):
                status = "failed"
                error = Failure(code: reason.code.rawValue, message: reason.description, hint: reason.hint)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Key.self)
            try members.encode(schema, forKey: .schema)
            try members.encode(path, forKey: .path)
            try members.encode(sha256, forKey: .sha256)
            try members.encode(sha512, forKey: .sha512)
            try members.encode(size, forKey: .size)
            try members.encode(status, forKey: .status)
            try members.encode(item, forKey: .item)
            try members.encode(commitment, forKey: .commitment)
            try members.encode(error, forKey: .error)
        }

        private enum Key: CodingKey {
            case schema, path, sha256, sha512, size, status, item, commitment, error
        }
    }

    struct Failure: Encodable {
        let code: String
        let message: String
        let hint: String
    }

    /// What the archive holds (`lastro.archive-stats/1`).
    struct Statistics: Encodable {
        struct Volume: Encodable {
            let count: UInt64
            let bytes: UInt64

            init(_ volume: ArchiveStatistics.Volume) {
                count = volume.count
                bytes = volume.bytes
            }
        }

        let schema = "lastro.archive-stats/1"
        let identity: String
        let objects: Volume
        let hot: Volume
        let cold: Volume
        let packs: Volume
        let items: UInt64
        let superseded: UInt64
        let roles: [String: UInt64]
        let types: [String: UInt64]
        let indications: [String: UInt64]
        let evidence: [String: UInt64]
        let evidenceReferences: UInt64
        let catalogueBytes: UInt64
        let catalogueFreeBytes: UInt64
    }

    /// One line without its line feed, of members that are JSON as `JSONSerialization` has it.
    static func line(members: [String: Any]) throws(ApplianceError) -> String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? JSONSerialization.data(withJSONObject: members, options: options) else {
            throw ApplianceError(.internal, "JSON could not be written")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// One line without its line feed.
    static func line(_ value: some Encodable) throws(ApplianceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw ApplianceError(.internal, "JSON could not be written")
        }
    }
}

extension AddedFile {
    /// One JSON object on a line of its own.
    package func json() throws(ApplianceError) -> String { try ArchiveJSON.line(ArchiveJSON.Added(self)) + "\n" }
}
