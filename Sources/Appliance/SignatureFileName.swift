import Foundation

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
        let url = URL(filePath: name)
        let suffix = url.pathExtension.lowercased()
        isSignature = Self.signatureExtensions.contains(suffix)
        stem = Self.detachedExtensions.contains(suffix) ? url.deletingPathExtension().lastPathComponent : nil
    }
}
