import ASN1
package import PKIX

/// What revocation-values attributes hold (RFC 5126 §6.3.4).
package struct RevocationValues: Sendable {
    package private(set) var crls: [CertificateRevocationList] = []
    package private(set) var ocspResponses: [OCSPResponse] = []
    /// Elements of other kinds, or that do not parse.
    package private(set) var unreadable: [ArraySlice<UInt8>] = []

    init(_ values: [Element]) {
        for value in values {
            guard let lists = try? value.expecting(.sequence).elements(limit: 3) else {
                unreadable.append(value.encoding)
                continue
            }
            for list in lists { read(list) }
        }
    }

    /// Reads `[0]` crlVals, `[1]` ocspVals (BasicOCSPResponse); `[2]` otherRevVals is kept as it stands.
    private mutating func read(_ list: Element) {
        guard list.tag == .contextConstructed(0) || list.tag == .contextConstructed(1),
            let elements = try? list.explicit().elements(limit: ElementBudget.maximumCount)
        else {
            unreadable.append(list.encoding)
            return
        }
        for element in elements {
            if list.tag.number == 0, let crl = try? CertificateRevocationList.parse(element.encoding) {
                crls.append(crl)
            } else if list.tag.number == 1, let response = try? OCSPResponse.parse(basic: element.encoding) {
                ocspResponses.append(response)
            } else {
                unreadable.append(element.encoding)
            }
        }
    }
}
