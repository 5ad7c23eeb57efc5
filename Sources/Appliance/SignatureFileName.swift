/// What a file's name says of a signature and its content.
package struct SignatureFileName: Sendable, Hashable {
    /// Extensions under which detached signatures are found in the field.
    private static let detachedExtensions = Set(
        ["p7s", "p7m", "p7", "pkcs7", "cms", "sig", "sign"].compactMap { packed($0[...].utf8) }
    )
    /// Extensions of files that may be content of nothing.
    private static let signatureExtensions = detachedExtensions.union(
        ["eml", "p7b", "p7c", "tst", "tsr"].compactMap { packed($0[...].utf8) }
    )

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
        guard let suffix = Self.packed(file.utf8[file.utf8.index(after: stop)...]) else {
            isSignature = false
            stem = nil
            return
        }
        isSignature = Self.signatureExtensions.contains(suffix)
        stem = Self.detachedExtensions.contains(suffix) ? String(file[..<stop]) : nil
    }

    /// Whether a path is that of the content with the extension of a detached signature behind it.
    ///
    /// Nothing is made of the names: in a folder this is asked of each.
    static func isSignature(_ path: String, of content: String) -> Bool {
        let (name, stem) = (path.utf8, content.utf8)
        // A full stop and up to eight octets.
        guard (stem.count + 2...stem.count + 9).contains(name.count), name.starts(with: stem) else { return false }
        let ending = name.dropFirst(stem.count)
        guard ending.first == UInt8(ascii: "."), let suffix = packed(ending.dropFirst()) else { return false }
        return detachedExtensions.contains(suffix) && !SignatureFileName(content).isSignature
    }

    /// An extension in lower case as a number, since names are looked at several times before anything is judged; nil for
    /// one of more than eight octets.
    private static func packed(_ ending: Substring.UTF8View) -> UInt64? {
        var value: UInt64 = 0
        for octet in ending {
            guard value >> 56 == 0 else { return nil }
            value = value << 8 | UInt64((0x41...0x5a).contains(octet) ? octet | 0x20 : octet)
        }
        return value
    }
}
