import ASN1

/// A `DistributionPoint` (RFC 5280 §4.2.1.13).
package struct DistributionPoint: Hashable, Sendable {
    /// How many points one extension may have.
    package static let maximumCount = 1_000

    package let distributionPoint: DistributionPointName?
    /// Nil where absent: the CRL covers every reason.
    package let reasons: ReasonFlags?
    /// Empty where absent: the certificate's issuer issues the CRL.
    package let cRLIssuer: [GeneralName]

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        distributionPoint = try fields.optionalContext(0).map { name throws(ASN1Error) in
            try DistributionPointName(name.explicit())
        }
        reasons = try fields.optionalContext(1).map { flags throws(ASN1Error) in try ReasonFlags(implicit: flags) }
        cRLIssuer = try fields.optionalContext(2).map { names throws(ASN1Error) in try GeneralName.list(names) } ?? []
        try fields.end()
    }

    /// Reads `CRLDistributionPoints`, which is `FreshestCRL`, too.
    static func list(_ element: Element) throws(ASN1Error) -> [DistributionPoint] {
        try element.expecting(.sequence).bounded(maximumCount) { item throws(ASN1Error) in
            try DistributionPoint(item)
        }
    }

    /// The addresses from which the CRL can be fetched, in order.
    package var addresses: [String] {
        guard case .fullName(let names) = distributionPoint else { return [] }
        return names.compactMap { name in
            if case .uniformResourceIdentifier(let address) = name { address } else { nil }
        }
    }
}
