import ASN1
import LibXML
import PKIX

/// Reads `SigningCertTrustCondition` and `TimeStampTrustCondition` in XML (ETSI TR 102 038 §5.7 to §5.9).
struct XMLTrustReader {
    func signing(_ element: XMLElement, _ unprocessed: inout UnprocessedDemands) throws -> SigningCertTrustCondition {
        var fields = try ElementFields(element)
        let trees = try trustPoints(fields.next(PolicyNamespace.policy("SignerTrustTrees")), &unprocessed)
        let revocation = try certRevReq(fields.next(PolicyNamespace.policy("SignerRevReq")), &unprocessed)
        try fields.end()
        return SigningCertTrustCondition(signerTrustTrees: trees, signerRevReq: revocation)
    }

    func timeStamp(_ element: XMLElement, _ unprocessed: inout UnprocessedDemands) throws -> TimestampTrustCondition {
        var fields = try ElementFields(element)
        let trees = try fields.optional(PolicyNamespace.policy("TtsCertificateTrustTrees"))
        let revocation = try fields.optional(PolicyNamespace.policy("TtsRevReq"))
        unprocessed.note(try fields.optional(PolicyNamespace.policy("TtsNameConstraints")), "ttsNameConstraints")
        unprocessed.note(try fields.optional(PolicyNamespace.policy("CautionPeriod")), "cautionPeriod")
        unprocessed.note(
            try fields.optional(PolicyNamespace.policy("SignatureTimeStampDelay")),
            "signatureTimestampDelay"
        )
        try fields.end()
        return TimestampTrustCondition(
            ttsCertificateTrustTrees: try trees.map { try trustPoints($0, &unprocessed) },
            // Versions 2.1 of 2012 have an empty element, which demands nothing.
            ttsRevReq: try revocation.flatMap { $0.nodes.isEmpty ? nil : try certRevReq($0, &unprocessed) }
        )
    }

    private func trustPoints(
        _ element: XMLElement,
        _ unprocessed: inout UnprocessedDemands
    ) throws -> [CertificateTrustPoint] {
        var list = try ElementFields(element)
        let elements = try list.all(
            PolicyNamespace.policy("CertificateTrustPoint"),
            limit: TrustConditionReader.maximumTrustPointCount
        )
        try list.end()
        var points: [CertificateTrustPoint] = []
        for point in elements {
            var fields = try ElementFields(point)
            let certificate = try certificate(fields.next(PolicyNamespace.policy("TrustPoint")))
            let length = try fields.optional(PolicyNamespace.policy("PathLenConstraint"))
            let policies = try fields.optional(PolicyNamespace.policy("AcceptablePolicySet"))
            unprocessed.note(try fields.optional(PolicyNamespace.policy("NameConstraints")), "nameConstraints")
            unprocessed.note(try fields.optional(PolicyNamespace.policy("PolicyConstraints")), "policyConstraints")
            try fields.end()
            points.append(
                CertificateTrustPoint(
                    certificate,
                    pathLenConstraint: try length.map { try ElementText.count($0) },
                    acceptablePolicySet: try policies.map { try acceptablePolicies($0) } ?? []
                )
            )
        }
        return points
    }

    /// The root's certificate in DER; in some policies up to 2012 in PEM, encoded once more.
    private func certificate(_ element: XMLElement) throws -> Certificate {
        var fields = try ElementFields(element)
        let encoded = try fields.next(PolicyNamespace.policy("X509Certificate"))
        try fields.end()
        let octets = try ElementText.octets(encoded)
        guard PEM.isPresent(in: octets[...]) else { return try Certificate.parse(octets[...]) }
        let blocks = try PEM.blocks(in: octets[...])
        guard let block = blocks.first, blocks.count == 1, block.label == "CERTIFICATE" else {
            throw ElementText.invalid(encoded)
        }
        return try Certificate.parse(block.content[...])
    }

    private func acceptablePolicies(_ element: XMLElement) throws -> Set<ObjectIdentifier> {
        var list = try ElementFields(element)
        let policies = try list.all(
            PolicyNamespace.policy("AcceptablePolicy"),
            limit: TrustConditionReader.maximumPolicyCount
        )
        try list.end()
        return Set(try policies.map { try XMLPolicyReader.identifier($0) })
    }

    private func certRevReq(_ element: XMLElement, _ unprocessed: inout UnprocessedDemands) throws -> CertRevReq {
        var fields = try ElementFields(element)
        let end = try revReq(fields.next(PolicyNamespace.policy("EndRevReq")), &unprocessed)
        let authorities = try revReq(fields.next(PolicyNamespace.policy("CACerts")), &unprocessed)
        try fields.end()
        return CertRevReq(endCertRevReq: end, caCerts: authorities)
    }

    private func revReq(_ element: XMLElement, _ unprocessed: inout UnprocessedDemands) throws -> EnuRevReq {
        var fields = try ElementFields(element)
        let means = try fields.next(PolicyNamespace.policy("EnuRevReq"))
        unprocessed.note(try fields.optional(PolicyNamespace.policy("exRevReq")), "exRevReq")
        try fields.end()
        guard let requirement = EnuRevReq(schemaValue: try ElementText.token(means)) else {
            throw ElementText.invalid(means)
        }
        // As for the form in DER: that there are two proofs cannot be told.
        if requirement == .bothCheck || requirement == .other { unprocessed.note(requirement.rawValue) }
        return requirement
    }
}

extension EnuRevReq {
    /// The value of ICP-Brasil's schema, which writes `clrcheck` for CRLs; nil for one that it does not define.
    fileprivate init?(schemaValue: String) {
        switch schemaValue {
        case "clrcheck": self = .crlCheck
        case "ocspcheck": self = .ocspCheck
        case "bothcheck": self = .bothCheck
        case "eithercheck": self = .eitherCheck
        case "nocheck": self = .noCheck
        case "other": self = .other
        default: return nil
        }
    }
}
