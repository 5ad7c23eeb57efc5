import ASN1

/// A field of a certificate, by the octets that it takes.
struct CertificateField: Sendable {
    let name: String
    let range: Range<Int>

    /// The fields of a version 3 certificate, each extension by itself (RFC 5280 §4.1).
    static func all(of certificate: [UInt8]) throws -> [CertificateField] {
        var outer = try Element.parse(certificate[...], rules: .der).sequence()
        var fields: [CertificateField] = []
        var tbs = try outer.next().sequence()
        for name in [
            "version", "serialNumber", "signature", "issuer", "validity", "subject", "subjectPublicKeyInfo",
        ] {
            fields.append(CertificateField(name: name, range: try tbs.next().encoding.indices))
        }
        for one in try tbs.next().explicit().elements(limit: 20) {
            var parts = try one.sequence()
            let type = try parts.next().objectIdentifier()
            fields.append(CertificateField(name: "extension \(type)", range: one.encoding.indices))
        }
        for name in ["signatureAlgorithm", "signatureValue"] {
            fields.append(CertificateField(name: name, range: try outer.next().encoding.indices))
        }
        return fields
    }
}
