/// What a file's name says of a signature and its content.
package struct SignatureFileName: Sendable, Hashable {
    /// Extensions under which detached signatures are found in the field.
    static let detachedExtensions: Set<String> = ["p7s", "p7m", "p7", "pkcs7", "cms", "sig", "sign"]
    /// Extensions of files that may be content of nothing.
    static let signatureExtensions = detachedExtensions.union(["eml", "p7b", "p7c", "tst", "tsr"])

    private static let longestExtension = 8

    /// The name without the extension of a detached signature; nil where it has none.
    package let stem: String?
    /// Whether the extension is one of a signature, of whatever kind.
    package let isSignature: Bool

    /// - Parameter name: a file's name or path.
    package init(_ name: String) {
        let file = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
        guard let stop = file.utf8.lastIndex(of: UInt8(ascii: ".")), stop > file.startIndex else {
            isSignature = false
            stem = nil
            return
        }
        let ending = file.utf8[file.utf8.index(after: stop)...]
        guard ending.count <= Self.longestExtension else {
            isSignature = false
            stem = nil
            return
        }
        // All of them are ASCII and short: no memory is taken for the text.
        let suffix = String(decoding: ending.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        isSignature = Self.signatureExtensions.contains(suffix)
        stem = Self.detachedExtensions.contains(suffix) ? String(file[..<stop]) : nil
    }
}
