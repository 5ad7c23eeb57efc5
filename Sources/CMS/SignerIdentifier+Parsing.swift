import ASN1
import PKIX

extension SignerIdentifier {
    /// Reads a `SignerIdentifier`.
    init(_ element: Element, _ certificates: [Certificate]) throws {
        if element.tag.tagClass == .contextSpecific, element.tag.number == 0 {
            self = .subjectKeyIdentifier(try element.octetStringContent())
            return
        }
        var fields = try element.sequence()
        let name = try fields.next(.sequence)
        let serialNumber = try SerialNumber.parse(fields.next(.integer))
        try fields.end()
        // Preparing a name for comparison is dear: nearly always a certificate at hand has done it. Only the first few are
        // asked, lest thousands of signers and certificates multiply.
        let known = certificates.prefix(8).first { $0.issuer.encoding == name.encoding }
        self = .issuerAndSerialNumber(try known?.issuer ?? DistinguishedName.parse(name), serialNumber)
    }
}
