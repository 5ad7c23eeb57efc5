/// A signature over the log of one size by a key beside the log's own, as a verification found it.
package struct LogSignature: Sendable, Hashable {
    /// The file, inside the log.
    package let path: String
    /// The identifier of the key, as the file's folder says it.
    package let keyID: UInt32
    /// The entries that it covers.
    package let size: Int
    /// SHA-256 of the file; nil where it could not be read.
    package internal(set) var sha256: [UInt8]?
    /// Whether it is by a known key, and over the log's own root.
    package internal(set) var isVerified = false

    init(path: String, keyID: UInt32, size: Int) {
        self.path = path
        self.keyID = keyID
        self.size = size
    }

    /// Reads `signatures/<identifier>/<size>`; nil for any other path.
    init?(path: String) {
        let elements = path.split(separator: "/", omittingEmptySubsequences: false)
        guard elements.count > 2, String(elements[0]) == LogStore.signatureFolder, elements[1].utf8.count == 8,
            let id = UInt32(elements[1], radix: 16), VerifierKey.hexadecimal(id) == elements[1],
            let size = LogIndexPath.index(Array(elements.dropFirst(2)))
        else { return nil }
        self.init(path: path, keyID: id, size: size)
    }

    /// Whether a path inside the log is that of such a signature, right or wrong.
    package static func isPlace(of path: String) -> Bool { path.hasPrefix("\(LogStore.signatureFolder)/") }

    /// The key's identifier as eight lowercase hexadecimal digits.
    package var key: String { VerifierKey.hexadecimal(keyID) }
}
