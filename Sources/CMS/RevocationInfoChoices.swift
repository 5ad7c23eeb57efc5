import ASN1
import PKIX

/// The elements of a `RevocationInfoChoices` (RFC 5652 §10.2.1), told apart.
struct RevocationInfoChoices {
    private(set) var crls: [CertificateRevocationList] = []
    private(set) var ocspResponses: [OCSPResponse] = []
    private(set) var unreadable: [ArraySlice<UInt8>] = []

    /// id-ri-ocsp-response (RFC 5940 §2.1).
    private static let ocspResponse = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 16, 2)

    /// Reads the implicitly tagged set; nil is the absent one.
    init(_ element: Element?, _ budget: inout ElementBudget) throws {
        guard let element else { return }
        var reader = try element.children()
        while let choice = try reader.nextIfPresent() {
            try budget.spend(at: choice.encoding.startIndex)
            if choice.has(.sequence), let crl = try? CertificateRevocationList.parse(choice.encoding) {
                crls.append(crl)
            } else if let response = Self.response(in: choice) {
                ocspResponses.append(response)
            } else {
                unreadable.append(choice.encoding)
            }
        }
    }

    /// The response in an `OtherRevocationInfoFormat`, tagged `[1]`.
    private static func response(in choice: Element) -> OCSPResponse? {
        guard choice.tag == .contextConstructed(1), var fields = try? choice.children(),
            let format = try? fields.next(.objectIdentifier).objectIdentifier(), format == ocspResponse,
            let value = try? fields.next()
        else { return nil }
        return try? OCSPResponse.parse(value.encoding)
    }
}
