package import ASN1

/// One CRL or OCSP response that a `CrlOcspRef` names (RFC 5126 §6.2.2).
package enum RevocationReference: Sendable {
    /// `CrlValidatedID`: the digest of the CertificateList.
    case crl(OtherHash)
    /// `OcspResponsesID`: the digest of the response, where it was given, and the responder's time as it stands.
    case ocsp(OtherHash?, producedAt: Instant)

    /// The digest by which the object can be told; nil where there is none.
    package var hash: OtherHash? {
        switch self {
        case .crl(let hash): hash
        case .ocsp(let hash, _): hash
        }
    }

    /// Reads a `CrlOcspRef`: `[0]` crlids, `[1]` ocspids; `[2]` otherRev names nothing that is known here.
    static func references(_ element: Element, limit: Int) throws -> [RevocationReference] {
        var fields = try element.sequence()
        var result: [RevocationReference] = []
        if let list = try fields.optionalContext(0) {
            for item in try Self.items(list, limit: limit) {
                var parts = try item.sequence()
                result.append(.crl(try OtherHash(parts.next())))
            }
        }
        if let list = try fields.optionalContext(1) {
            for item in try Self.items(list, limit: limit - result.count) {
                var parts = try item.sequence()
                var identifier = try parts.next(.sequence).sequence()
                _ = try identifier.next()
                let producedAt = try identifier.next(.generalizedTime).generalizedTime()
                result.append(.ocsp(try parts.nextIfPresent().map { try OtherHash($0) }, producedAt: producedAt))
            }
        }
        return result
    }

    /// The elements of a `CRLListID` or an `OcspListID`: a SEQUENCE of one SEQUENCE OF.
    private static func items(_ list: Element, limit: Int) throws -> [Element] {
        var fields = try list.explicit().sequence()
        return try fields.next(.sequence).elements(limit: max(0, limit))
    }
}
