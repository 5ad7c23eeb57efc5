import ASN1
import PKIX

/// The elements of a `RevocationInfoChoices` (RFC 5652 §10.2.1), told apart.
struct RevocationInfoChoices {
    private(set) var crls: [CertificateRevocationList] = []
    private(set) var ocspResponses: [OCSPResponse] = []
    private(set) var unreadable: [ArraySlice<UInt8>] = []

    /// id-ri-ocsp-response (RFC 5940 §2.1).
    static let ocspResponse = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 16, 2)
    /// id-pkix-ocsp-basic, over a BasicOCSPResponse (ETSI EN 319 122-1 §4.8.2).
    private static let basicResponse = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 1)

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
            let format = try? fields.next(.objectIdentifier).objectIdentifier(), let value = try? fields.next()
        else { return nil }
        return switch format {
        case ocspResponse: try? OCSPResponse.parse(value.encoding)
        case basicResponse: try? OCSPResponse.parse(basic: value.encoding)
        default: nil
        }
    }
}
