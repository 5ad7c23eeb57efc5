import ASN1

/// A DistributionPoint (RFC 5280 §4.2.1.13).
package struct TestDistributionPoint: Sendable {
    package var fullName: [TestGeneralName]
    /// nameRelativeToCRLIssuer; stands in the place of the full name.
    package var relativeName: [TestNameAttribute]?
    /// Bits of ReasonFlags, 1 (keyCompromise) to 8 (aACompromise); nil for all reasons.
    package var reasons: [Int]?
    package var crlIssuer: [TestGeneralName]

    package init(
        fullName: [TestGeneralName] = [],
        relativeName: [TestNameAttribute]? = nil,
        reasons: [Int]? = nil,
        crlIssuer: [TestGeneralName] = []
    ) {
        self.fullName = fullName
        self.relativeName = relativeName
        self.reasons = reasons
        self.crlIssuer = crlIssuer
    }

    /// A point of one address.
    package static func uri(_ address: String) -> TestDistributionPoint { .init(fullName: [.uri(address)]) }

    var encoding: [UInt8] {
        DEREncoder.sequence(
            Self.name(fullName: fullName, relativeName: relativeName),
            reasons.map { DEREncoder.implicit(1, DEREncoder.namedBits($0)) } ?? [],
            crlIssuer.isEmpty ? [] : DEREncoder.implicit(2, TestGeneralName.sequence(crlIssuer))
        )
    }

    /// `[0] DistributionPointName`, or nothing.
    static func name(fullName: [TestGeneralName], relativeName: [TestNameAttribute]?) -> [UInt8] {
        if let relativeName {
            return DEREncoder.explicit(0, DEREncoder.implicit(1, TestName.encode(relativeName)))
        }
        guard !fullName.isEmpty else { return [] }
        return DEREncoder.explicit(0, DEREncoder.implicit(0, TestGeneralName.sequence(fullName)))
    }
}
