/// One encapsulated text (RFC 7468): its label and the octets within.
package struct PEMBlock: Hashable, Sendable {
    /// Such as `CERTIFICATE`, `X509 CRL`, `PKCS7` or `CMS`.
    package let label: String
    /// The decoded octets, which are not checked to be DER.
    package let content: [UInt8]
}
