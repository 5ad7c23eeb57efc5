import ASN1
import PKIX

/// The names of a certificate to which name constraints apply: subject and subjectAltName (RFC 5280 §4.2.1.10).
enum ConstrainedNames {
    /// The names, in the order in which they are checked.
    ///
    /// Addresses in the subject's emailAddress attributes count as rfc822Name even beside a subjectAltName: RFC 5280 asks
    /// for it only without one, but a constraint that a second name takes away is none.
    static func of(_ certificate: Certificate) -> [GeneralName] {
        var names = certificate.subjectAlternativeNames ?? []
        guard !certificate.subject.isEmpty else { return names }
        names.append(.directoryName(certificate.subject))
        for address in certificate.subject.values(of: AttributeType.emailAddress) {
            names.append(.rfc822Name(address))
        }
        return names
    }
}
