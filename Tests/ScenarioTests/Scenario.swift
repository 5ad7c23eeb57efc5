import ASN1
import Foundation
import TestPKI
import Yams

/// A scenario: what is made, when and under which policy it is judged, and the verdict that the standards derive.
struct Scenario {
    private static let documentKeys: Set<String> = [
        "content", "tamper", "certificates", "crls", "ocsp", "certificates-later", "crls-later", "without-signer",
        "encoding",
    ]
    private static let content = Array("Contrato de teste, sem valor.\n".utf8)

    let outline: ScenarioOutline
    let document: [UInt8]
    /// The content where it is detached and at hand.
    let detachedContent: [UInt8]?
    let anchors: [[UInt8]]
    /// CA certificates given beside the document.
    let certificates: [[UInt8]]
    /// CRLs and OCSP responses given beside the document.
    let revocation: [[UInt8]]
    /// Signature policies and the list of approved ones, given beside the document.
    let signaturePolicies: [[UInt8]]

    /// Reads a scenario and makes its bytes.
    ///
    /// - Throws: `ScenarioError` where the file is not right.
    init(yaml: String) throws {
        outline = try ScenarioOutline(yaml: yaml)
        let root = outline.root
        let pki = try ScenarioPKI(try root.named("certificates", keys: ScenarioPKI.keys))
        let evidence = try ScenarioEvidence(root, pki, at: outline.time)
        let anchorNames = root["anchors"] == nil ? ["root"] : try root.texts("anchors")
        anchors = try anchorNames.map { try pki.identity($0).certificate }
        let given =
            root["given"] == nil ? pki.authorities.filter { !anchorNames.contains($0) } : try root.texts("given")
        certificates = try given.map { try pki.identity($0).certificate }
        revocation = evidence.given
        let policies = try ScenarioPolicies(root, pki)
        signaturePolicies = policies.given

        let file = try root.mapping("document", keys: Self.documentKeys)
        let reader = ScenarioSignatures(pki: pki, evidence: evidence, policies: policies)
        let signatures: [ScenarioMapping] =
            if root["signatures"] != nil {
                try root.nodes("signatures").enumerated().map { index, node in
                    try ScenarioMapping(node, "signatures[\(index)]", keys: ScenarioSignatures.keys)
                }
            } else {
                [
                    try root.mapping("signature", keys: ScenarioSignatures.keys)
                        ?? ScenarioMapping(try Yams.compose(yaml: "{}"), "signature", keys: [])
                ]
            }
        let kind = try file?.text("content") ?? "attached"
        var template = CMSTemplate(Self.content, detached: kind != "attached")
        template.signers = try signatures.map(reader.template)
        template.includesSignerCertificates = try file?.flag("without-signer") != true
        template.certificates = try file?.texts("certificates").map { try pki.identity($0).certificate } ?? []
        template.certificatesAddedLater =
            try file?.texts("certificates-later").map { try pki.identity($0).certificate } ?? []
        template.crls = try file?.texts("crls").map { try evidence.item($0).encoding } ?? []
        template.crlsAddedLater = try file?.texts("crls-later").map { try evidence.item($0).encoding } ?? []
        template.ocspResponses = try file?.texts("ocsp").map { try evidence.item($0).encoding } ?? []
        if try file?.text("encoding") == "ber" { template.encoding = .ber(segment: 10) }
        let isTampered = try file?.text("tamper") == "content"
        let bytes = template.encode()
        switch kind {
        case "attached":
            detachedContent = nil
            document = isTampered ? ByteMutation.replace("sem valor", with: "com valor", in: bytes) : bytes
        case "detached":
            document = bytes
            detachedContent =
                isTampered ? ByteMutation.replace("sem valor", with: "com valor", in: Self.content) : Self.content
        case "absent":
            document = bytes
            detachedContent = nil
        default: throw root.error("content must be attached, detached or absent")
        }
    }
}
