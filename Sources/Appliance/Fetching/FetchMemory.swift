import Foundation

/// What servers said of what they gave, to be sent back with the next question (RFC 9110 §13).
struct FetchMemory: Codable {
    /// What is known of one address.
    struct Entry: Codable {
        var entityTag: String?
        var lastModified: String?
        /// Below the folder.
        var file: String
        /// Hexadecimal, of the file's bytes.
        var sha256: String
    }

    /// The name of the file in the folder.
    static let name = "fetch-state.json"
    /// In bytes.
    static let maximumSize = 64 << 20

    var schema = "lastro.revocation-fetch-state/1"
    var entries: [String: Entry] = [:]

    init() {}

    /// What the bytes say; nothing where they cannot be read: everything is then fetched anew.
    init(_ bytes: [UInt8]) {
        guard let known = try? JSONDecoder().decode(FetchMemory.self, from: Data(bytes)), known.schema == schema else {
            return
        }
        self = known
    }

    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { Array($0) } ?? []
    }
}
