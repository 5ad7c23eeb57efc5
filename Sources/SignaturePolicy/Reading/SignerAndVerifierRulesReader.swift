import ASN1

/// Reads `SignerAndVerifierRules` (RFC 3125 §3.4) with ICP-Brasil's extensions for PDF.
struct SignerAndVerifierRulesReader {
    /// How many attributes a list may name.
    static let maximumAttributeCount = 1_000

    let forbiddenSignedAttributes: [ObjectIdentifier]

    /// The rules; a policy without any demands nothing.
    func read(
        _ element: Element?,
        _ unprocessed: inout UnprocessedDemands
    ) throws -> (SignerRules, VerifierRules) {
        guard let element else {
            let signer = SignerRules(
                externalSignedData: nil,
                mandatedSignedAttr: [],
                forbiddenSignedAttr: forbiddenSignedAttributes,
                mandatedUnsignedAttr: [],
                mandatedCertificateRef: .signerOnly,
                mandatedCertificateInfo: .none,
                pdf: .none
            )
            return (signer, VerifierRules(mandatedUnsignedAttr: [], pdf: .none))
        }
        var fields = try element.sequence()
        let signer = try signerRules(fields.next(.sequence), &unprocessed)
        let verifier = try verifierRules(fields.next(.sequence), &unprocessed)
        try fields.end()
        return (signer, verifier)
    }

    private func signerRules(_ element: Element, _ unprocessed: inout UnprocessedDemands) throws -> SignerRules {
        var fields = try element.sequence()
        let external = try fields.optional(.boolean)?.boolean()
        let signed = try identifiers(fields.next(.sequence))
        let unsigned = try identifiers(fields.next(.sequence))
        let reference = try fields.optionalContext(0)?.explicit().enumerated() ?? 1
        let information = try fields.optionalContext(1)?.explicit().enumerated() ?? 0
        let extensions = try fields.optionalContext(2)?.explicit()
        try fields.end()
        guard let certificateRef = CertRefReq(enumerated: reference),
            let certificateInfo = CertInfoReq(enumerated: information)
        else { throw ASN1Error(.invalidValue, at: element.encoding.startIndex) }
        if certificateRef == .fullPath { unprocessed.note("mandatedCertificateRef fullPath") }
        return SignerRules(
            externalSignedData: external,
            mandatedSignedAttr: signed,
            forbiddenSignedAttr: forbiddenSignedAttributes,
            mandatedUnsignedAttr: unsigned,
            mandatedCertificateRef: certificateRef,
            mandatedCertificateInfo: certificateInfo,
            pdf: try PDFDemandsReader.read(extensions, &unprocessed)
        )
    }

    private func verifierRules(_ element: Element, _ unprocessed: inout UnprocessedDemands) throws -> VerifierRules {
        var fields = try element.sequence()
        let unsigned = try identifiers(fields.next(.sequence))
        let extensions = try fields.optional(.sequence)
        try fields.end()
        return VerifierRules(
            mandatedUnsignedAttr: unsigned,
            pdf: try PDFDemandsReader.read(extensions, &unprocessed)
        )
    }

    /// CMSAttrs: SEQUENCE OF OBJECT IDENTIFIER.
    private func identifiers(_ element: Element) throws -> [ObjectIdentifier] {
        try element.elements(limit: Self.maximumAttributeCount).map { try $0.objectIdentifier() }
    }
}
