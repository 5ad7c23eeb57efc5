package import ASN1
package import PKIX

/// What revocation-values attributes hold (RFC 5126 §6.3.4).
package struct RevocationValues: Sendable {
    package private(set) var crls: [CertificateRevocationList] = []
    package private(set) var ocspResponses: [OCSPResponse] = []
    /// Elements of other kinds, or that do not parse.
    package private(set) var unreadable: [ArraySlice<UInt8>] = []

    /// Reads the values of such attributes.
    package init(_ values: [Element]) {
        for value in values {
            guard let lists = try? value.expecting(.sequence).elements(limit: 3) else {
                unreadable.append(value.encoding)
                continue
            }
            for list in lists { read(list) }
        }
    }

    /// Reads `[0]` crlVals, `[1]` ocspVals, `[2]` otherRevVals.
    private mutating func read(_ list: Element) {
        if list.tag == .contextConstructed(2), let response = Self.other(list) {
            ocspResponses.append(response)
            return
        }
        guard list.tag == .contextConstructed(0) || list.tag == .contextConstructed(1),
            let elements = try? list.explicit().elements(limit: ElementBudget.maximumCount)
        else {
            unreadable.append(list.encoding)
            return
        }
        for element in elements {
            if list.tag.number == 0, let crl = try? CertificateRevocationList.parse(element.encoding) {
                crls.append(crl)
            } else if list.tag.number == 1, let response = Self.response(element) {
                ocspResponses.append(response)
            } else {
                unreadable.append(element.encoding)
            }
        }
    }

    /// A BasicOCSPResponse; some signers put the whole OCSPResponse there.
    private static func response(_ element: Element) -> OCSPResponse? {
        (try? OCSPResponse.parse(basic: element.encoding)) ?? (try? OCSPResponse.parse(element.encoding))
    }

    /// An OCSPResponse under id-ri-ocsp-response (ETSI EN 319 122-1 §A.1.2.2).
    private static func other(_ list: Element) -> OCSPResponse? {
        guard var fields = try? list.explicit().sequence(), let type = try? fields.next(.objectIdentifier),
            let identifier = try? type.objectIdentifier(), identifier == RevocationInfoChoices.ocspResponse,
            let value = try? fields.next()
        else { return nil }
        return try? OCSPResponse.parse(value.encoding)
    }
}
