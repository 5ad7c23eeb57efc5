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
        for attribute in certificate.subject.rdns.joined() where attribute.type == AttributeType.emailAddress {
            // A value that is no text can be compared with nothing, which a constraint of this form does not pass.
            names.append(.rfc822Name(attribute.text ?? ""))
        }
        return names
    }
}
