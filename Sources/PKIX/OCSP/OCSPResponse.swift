import ASN1

/// `OCSPResponse` (RFC 6960 §4.2.1).
package final class OCSPResponse: Sendable, Hashable {
    /// How many octets a response may have.
    package static let maximumLength = 1 << 24
    static let basicType = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 1)

    /// `OCSPResponseStatus`.
    package enum Status: Int, Sendable, Hashable {
        case successful = 0
        case malformedRequest = 1
        case internalError = 2
        case tryLater = 3
        case sigRequired = 5
        case unauthorized = 6
    }

    /// The bytes that were parsed: an OCSPResponse, or a bare BasicOCSPResponse.
    package let encoding: ArraySlice<UInt8>
    /// SHA-256 of `encoding`.
    package let sha256: [UInt8]
    package let status: Status
    /// Nil unless successful and of the basic type.
    package let basic: BasicOCSPResponse?

    /// Reads the DER encoding of an OCSPResponse, which must fill `der`.
    package static func parse(_ der: ArraySlice<UInt8>) throws(PKIXError) -> OCSPResponse {
        guard der.count <= maximumLength else { throw PKIXError(.tooLarge, at: der.startIndex) }
        let (status, inner) = try PKIXError.translating { () throws(ASN1Error) in try outline(der) }
        let basic: BasicOCSPResponse?
        if let inner { basic = try BasicOCSPResponse.parse(inner) } else { basic = nil }
        let sha256 = try DigestedEncoding.sha256(der)
        return OCSPResponse(encoding: der, sha256: sha256, status: status, basic: basic)
    }

    /// A bare BasicOCSPResponse, as CAdES revocation-values carries it, in the place of a whole response.
    package static func parse(basic der: ArraySlice<UInt8>) throws(PKIXError) -> OCSPResponse {
        let basic = try BasicOCSPResponse.parse(der)
        return OCSPResponse(encoding: der, sha256: basic.sha256, status: .successful, basic: basic)
    }

    private init(encoding: ArraySlice<UInt8>, sha256: [UInt8], status: Status, basic: BasicOCSPResponse?) {
        self.encoding = encoding
        self.sha256 = sha256
        self.status = status
        self.basic = basic
    }

    private static func outline(_ der: ArraySlice<UInt8>) throws(ASN1Error) -> (Status, ArraySlice<UInt8>?) {
        var fields = try Element.parse(der, rules: .der).sequence()
        let code = try fields.next(.enumerated)
        guard let status = Status(rawValue: try code.enumerated()) else {
            throw ASN1Error(.invalidValue, at: code.encoding.startIndex)
        }
        var inner: ArraySlice<UInt8>?
        if let bytes = try fields.optionalContext(0) {
            var response = try bytes.explicit().sequence()
            let type = try response.next(.objectIdentifier).objectIdentifier()
            let octets = try response.next(.octetString).octetString()
            try response.end()
            if type == basicType, status == .successful { inner = octets }
        }
        try fields.end()
        return (status, inner)
    }

    package static func == (left: OCSPResponse, right: OCSPResponse) -> Bool { left.sha256 == right.sha256 }

    package func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
