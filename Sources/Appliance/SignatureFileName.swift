/// What a file's name says of a signature and its content.
package struct SignatureFileName: Sendable, Hashable {
    /// Extensions under which detached signatures are found in the field.
    static let detachedExtensions: Set<String> = ["p7s", "p7m", "p7", "pkcs7", "cms", "sig", "sign"]
    /// Extensions of files that may be content of nothing.
    static let signatureExtensions = detachedExtensions.union(["eml", "p7b", "p7c", "tst", "tsr"])

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
        let suffix = file[file.utf8.index(after: stop)...].lowercased()
        isSignature = Self.signatureExtensions.contains(suffix)
        stem = Self.detachedExtensions.contains(suffix) ? String(file[..<stop]) : nil
    }
}
