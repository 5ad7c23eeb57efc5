import ASN1
import LibXML

/// Reads `SignerAndVerifierRules` in XML: what it demands are qualifying properties (ETSI TR 102 038 §5.6).
struct XMLRulesReader {
    let forbiddenSignedAttributes: [ObjectIdentifier]

    /// The rules; a policy without any demands nothing.
    func read(
        _ element: XMLElement?,
        _ unprocessed: inout UnprocessedDemands
    ) throws -> (SignerRules, VerifierRules) {
        guard let element else {
            // The same as for the form in DER.
            return try SignerAndVerifierRulesReader(forbiddenSignedAttributes: forbiddenSignedAttributes)
                .read(nil, &unprocessed)
        }
        var fields = try ElementFields(element)
        let signer = try signerRules(fields.next(PolicyNamespace.policy("SignerRules")), &unprocessed)
        let verifier = try verifierRules(fields.next(PolicyNamespace.policy("VerifierRules")), &unprocessed)
        try fields.end()
        return (signer, verifier)
    }

    private func signerRules(_ element: XMLElement, _ unprocessed: inout UnprocessedDemands) throws -> SignerRules {
        var fields = try ElementFields(element)
        let external = try fields.optional(PolicyNamespace.policy("ExternalSignedObjects"))
        let signed = try properties(fields.next(PolicyNamespace.policy("MandatedSignedQProperties")))
        let unsigned = try properties(fields.next(PolicyNamespace.policy("MandatedUnsignedQProperties")))
        let reference = try fields.next(PolicyNamespace.policy("MandatedCertificateRef"))
        let information = try fields.next(PolicyNamespace.policy("MandatedCertificateInfo"))
        unprocessed.note(try fields.optional(PolicyNamespace.policy("SignPolicyExtensions")), "signPolExtensions")
        try fields.end()
        guard let certificateRef = CertRefReq(rawValue: try ElementText.token(reference)) else {
            throw ElementText.invalid(reference)
        }
        guard let certificateInfo = CertInfoReq(rawValue: try ElementText.token(information)) else {
            throw ElementText.invalid(information)
        }
        if certificateRef == .fullPath { unprocessed.note("mandatedCertificateRef fullPath") }
        return SignerRules(
            externalSignedData: try external.map { try ElementText.boolean($0) },
            mandatedSignedAttr: [],
            forbiddenSignedAttr: forbiddenSignedAttributes,
            mandatedUnsignedAttr: [],
            mandatedSignedQProperties: signed,
            mandatedUnsignedQProperties: unsigned,
            mandatedCertificateRef: certificateRef,
            mandatedCertificateInfo: certificateInfo,
            pdf: .none
        )
    }

    private func verifierRules(_ element: XMLElement, _ unprocessed: inout UnprocessedDemands) throws -> VerifierRules {
        var fields = try ElementFields(element)
        let unsigned = try properties(fields.next(PolicyNamespace.policy("MandatedQUnsignedProperties")))
        unprocessed.note(try fields.optional(PolicyNamespace.policy("SignPolicyExtensions")), "signPolExtensions")
        try fields.end()
        return VerifierRules(mandatedUnsignedAttr: [], mandatedUnsignedQProperties: unsigned, pdf: .none)
    }

    private func properties(_ element: XMLElement) throws -> [QualifyingProperty] {
        var list = try ElementFields(element)
        let names = try list.all(
            PolicyNamespace.policy("QPropertyID"),
            limit: SignerAndVerifierRulesReader.maximumAttributeCount
        )
        try list.end()
        return try names.map { name in
            guard let property = QualifyingProperty(rawValue: try ElementText.token(name)) else {
                throw ElementText.invalid(name)
            }
            return property
        }
    }
}
