import ASN1
import SignaturePolicy

/// Reads what a policy demands of signer and verifier out of our own form.
enum SignaturePolicyRulesYAML {
    static func period(_ node: StrictNode) throws(ApplianceError) -> SigningPeriod {
        let fields = try node.fields("not-before", "not-after")
        return SigningPeriod(
            notBefore: try fields["not-before"].instant(),
            notAfter: try fields["not-after"].present?.instant()
        )
    }

    static func signer(_ node: StrictNode) throws(ApplianceError) -> SignerRules {
        let fields = try node.fields(
            "external-signed-data",
            "mandated-signed-attributes",
            "forbidden-signed-attributes",
            "mandated-unsigned-attributes",
            "certificate-reference",
            "certificate-information",
            "pdf"
        )
        let signed = try mandates(fields["mandated-signed-attributes"])
        let unsigned = try mandates(fields["mandated-unsigned-attributes"])
        return SignerRules(
            externalSignedData: try fields["external-signed-data"].present?.boolean(),
            mandatedSignedAttr: signed.attributes,
            forbiddenSignedAttr: try identifiers(fields["forbidden-signed-attributes"]),
            mandatedUnsignedAttr: unsigned.attributes,
            mandatedSignedQProperties: signed.properties,
            mandatedUnsignedQProperties: unsigned.properties,
            mandatedCertificateRef: try fields["certificate-reference"].choice(CertRefReq.self),
            mandatedCertificateInfo: try fields["certificate-information"].choice(CertInfoReq.self),
            pdf: try pdf(fields["pdf"])
        )
    }

    static func verifier(_ node: StrictNode) throws(ApplianceError) -> VerifierRules {
        let fields = try node.fields("mandated-unsigned-attributes", "pdf")
        let unsigned = try mandates(fields["mandated-unsigned-attributes"])
        return VerifierRules(
            mandatedUnsignedAttr: unsigned.attributes,
            mandatedUnsignedQProperties: unsigned.properties,
            pdf: try pdf(fields["pdf"])
        )
    }

    /// Null: any algorithm.
    static func algorithms(_ node: StrictNode) throws(ApplianceError) -> [AlgAndLength]? {
        guard let list = node.present else { return nil }
        var algorithms: [AlgAndLength] = []
        for item in try list.items(limit: 1_000) {
            let fields = try item.fields("id", "minimum-bits")
            algorithms.append(
                AlgAndLength(
                    algID: try fields["id"].objectIdentifier(),
                    minKeyLength: try fields["minimum-bits"].present?.count()
                )
            )
        }
        return algorithms
    }

    /// `none`, or identifiers of commitments.
    static func commitments(_ node: StrictNode) throws(ApplianceError) -> [SelectedCommitmentType] {
        var types: [SelectedCommitmentType] = []
        for item in try node.items(limit: 1_000) {
            types.append(try item.text() == "none" ? .empty : .recognized(try item.objectIdentifier()))
        }
        return types
    }

    static func texts(_ node: StrictNode) throws(ApplianceError) -> [String] {
        var texts: [String] = []
        for item in try node.items(limit: 1_000) { texts.append(try item.text()) }
        return texts
    }

    /// Attributes of CMS by identifier, qualifying properties of XAdES by name.
    private static func mandates(
        _ node: StrictNode
    ) throws(ApplianceError) -> (attributes: [ObjectIdentifier], properties: [QualifyingProperty]) {
        var attributes: [ObjectIdentifier] = []
        var properties: [QualifyingProperty] = []
        for item in try node.items(limit: 1_000) {
            if let property = QualifyingProperty(rawValue: try item.text()) {
                properties.append(property)
            } else {
                attributes.append(try item.objectIdentifier())
            }
        }
        return (attributes, properties)
    }

    private static func identifiers(_ node: StrictNode) throws(ApplianceError) -> [ObjectIdentifier] {
        var identifiers: [ObjectIdentifier] = []
        for item in try node.items(limit: 1_000) { identifiers.append(try item.objectIdentifier()) }
        return identifiers
    }

    /// Null: nothing is demanded of a PDF.
    private static func pdf(_ node: StrictNode) throws(ApplianceError) -> PDFDemands {
        guard let demands = node.present else { return .none }
        let fields = try demands.fields(
            "signature-dictionary",
            "dss",
            "vri",
            "document-time-stamp"
        )
        return PDFDemands(
            signatureDictionary: try entries(fields["signature-dictionary"]),
            dss: try entries(fields["dss"]),
            vri: try entries(fields["vri"]),
            documentTimeStamp: try entries(fields["document-time-stamp"])
        )
    }

    private static func entries(_ node: StrictNode) throws(ApplianceError) -> [PDFEntry] {
        var entries: [PDFEntry] = []
        for item in try node.items(limit: 200) {
            let fields = try item.fields("key", "name", "revocation")
            let name = try fields["name"].present?.text()
            let revocation = try fields["revocation"].present?.choice(EnuRevReq.self)
            guard name == nil || revocation == nil else { throw item.wrong("has a name and revocation data") }
            let value = name.map { PDFEntry.Value.name($0) } ?? revocation.map { .revocation($0) } ?? .any
            entries.append(PDFEntry(id: try fields["key"].text(), value: value))
        }
        return entries
    }
}
