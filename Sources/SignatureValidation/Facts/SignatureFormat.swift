/// The format in which a signature was found.
package enum SignatureFormat: String, Sendable, Hashable, CaseIterable {
    /// CMS with the signing-certificate reference that makes it CAdES (EN 319 122-1 §5.2.2).
    case cades = "CAdES"
    /// CMS without it (RFC 5652).
    case cms = "CMS"
}
