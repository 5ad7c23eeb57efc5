import ASN1

/// `IssuingDistributionPoint` (RFC 5280 §5.2.5): the scope of a CRL.
package struct IssuingDistributionPoint: Hashable, Sendable {
    package let distributionPoint: DistributionPointName?
    package let onlyContainsUserCerts: Bool
    package let onlyContainsCACerts: Bool
    /// Nil: all reasons.
    package let onlySomeReasons: ReasonFlags?
    package let isIndirectCRL: Bool
    package let onlyContainsAttributeCerts: Bool

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        distributionPoint = try fields.optionalContext(0).map { name throws(ASN1Error) in
            try DistributionPointName(name.explicit())
        }
        onlyContainsUserCerts = try Self.flag(fields.optionalContext(1))
        onlyContainsCACerts = try Self.flag(fields.optionalContext(2))
        onlySomeReasons = try fields.optionalContext(3).map { reasons throws(ASN1Error) in
            try ReasonFlags(implicit: reasons)
        }
        isIndirectCRL = try Self.flag(fields.optionalContext(4))
        onlyContainsAttributeCerts = try Self.flag(fields.optionalContext(5))
        try fields.end()
    }

    private static func flag(_ element: Element?) throws(ASN1Error) -> Bool {
        guard let element else { return false }
        guard element.content.count == 1, let octet = element.content.first else {
            throw ASN1Error(.invalidBoolean, at: element.encoding.startIndex)
        }
        return octet != 0
    }
}
