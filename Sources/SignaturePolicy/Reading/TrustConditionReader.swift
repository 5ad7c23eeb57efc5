import ASN1
import PKIX

/// Reads `SigningCertTrustCondition` and `TimestampTrustCondition` (RFC 3125 §3.5, §3.6).
struct TrustConditionReader {
    /// How many roots a policy may name.
    static let maximumTrustPointCount = 200
    /// How many certificate policies one root may have; real policies name 400.
    static let maximumPolicyCount = 20_000

    func signing(_ element: Element, _ unprocessed: inout UnprocessedDemands) throws -> SigningCertTrustCondition {
        var fields = try element.sequence()
        let trees = try trustPoints(fields.next(.sequence), &unprocessed)
        let revocation = try certRevReq(fields.next(.sequence), &unprocessed)
        try fields.end()
        return SigningCertTrustCondition(signerTrustTrees: trees, signerRevReq: revocation)
    }

    func timeStamp(_ element: Element, _ unprocessed: inout UnprocessedDemands) throws -> TimestampTrustCondition {
        var fields = try element.sequence()
        let trees = try fields.optionalContext(0)?.explicit()
        let revocation = try fields.optionalContext(1)?.explicit()
        unprocessed.note(try fields.optionalContext(2), "ttsNameConstraints")
        unprocessed.note(try fields.optionalContext(3), "cautionPeriod")
        unprocessed.note(try fields.optionalContext(4), "signatureTimestampDelay")
        try fields.end()
        return TimestampTrustCondition(
            ttsCertificateTrustTrees: try trees.map { try trustPoints($0, &unprocessed) },
            ttsRevReq: try revocation.map { try certRevReq($0, &unprocessed) }
        )
    }

    /// CertificateTrustTrees.
    private func trustPoints(
        _ element: Element,
        _ unprocessed: inout UnprocessedDemands
    ) throws -> [CertificateTrustPoint] {
        var points: [CertificateTrustPoint] = []
        for point in try element.expecting(.sequence).elements(limit: Self.maximumTrustPointCount) {
            var fields = try point.sequence()
            let certificate = try Certificate.parse(fields.next(.sequence).encoding)
            let length = try fields.optionalContext(0)?.explicit().integer()
            let policies = try fields.optionalContext(1)?.explicit()
            unprocessed.note(try fields.optionalContext(2), "nameConstraints")
            unprocessed.note(try fields.optionalContext(3), "policyConstraints")
            try fields.end()
            let identifiers = try policies?.elements(limit: Self.maximumPolicyCount).map { try $0.objectIdentifier() }
            points.append(
                CertificateTrustPoint(
                    certificate,
                    pathLenConstraint: length,
                    acceptablePolicySet: Set(identifiers ?? [])
                )
            )
        }
        return points
    }

    private func certRevReq(_ element: Element, _ unprocessed: inout UnprocessedDemands) throws -> CertRevReq {
        var fields = try element.sequence()
        let end = try revReq(fields.next(.sequence), &unprocessed)
        guard let authorities = try fields.optionalContext(0)?.explicit() else {
            throw ASN1Error(.missingElement, at: fields.position)
        }
        try fields.end()
        return CertRevReq(endCertRevReq: end, caCerts: try revReq(authorities, &unprocessed))
    }

    private func revReq(_ element: Element, _ unprocessed: inout UnprocessedDemands) throws -> EnuRevReq {
        var fields = try element.sequence()
        let number = try fields.next(.enumerated).enumerated()
        unprocessed.note(try fields.optional(.sequence), "exRevReq")
        try fields.end()
        guard let requirement = EnuRevReq(enumerated: number) else {
            throw ASN1Error(.invalidValue, at: element.encoding.startIndex)
        }
        // One proof stands in a chain for each certificate: that there are two cannot be told.
        if requirement == .bothCheck || requirement == .other { unprocessed.note(requirement.rawValue) }
        return requirement
    }
}

extension CertificateTrustPoint {
    private static let commonName = ObjectIdentifier(2, 5, 4, 3)

    /// The trust point for a root, under its common name, or its whole subject where it has none.
    init(_ root: Certificate, pathLenConstraint: Int?, acceptablePolicySet: Set<ObjectIdentifier>) {
        self.init(
            sha256: root.sha256,
            name: root.subject.values(of: Self.commonName).last ?? root.subject.description,
            pathLenConstraint: pathLenConstraint,
            acceptablePolicySet: acceptablePolicySet
        )
    }
}
