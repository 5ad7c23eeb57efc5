import ASN1
import LibCrypto
import PAdES
import SignaturePolicy
import SignatureValidation
import TestPKI

/// A file that is signed by a policy for PAdES AD-RA, with everything around it that such a policy demands.
struct PBADFile {
    static let identifier = ObjectIdentifier(2, 16, 76, 1, 7, 1, 14, 1, 4)
    static let world = PDFSigningWorld.shared
    static let template: SignaturePolicyTemplate = {
        var template = SignaturePolicyTemplate(identifier, anchors: [world.root])
        template.isContentExternal = true
        template.algorithms = [(.sha256, 1_024)]
        return template
    }()

    /// PBAD_PolicyArtifact and PBAD_LpaArtifact.
    var policy = Self.template.encode()
    var list = ApprovedPolicyListTemplate([.init(Self.template)], nextUpdate: .utc("2025-09-01")).encode()
    var storeEntries = ["PBAD_PolicyArtifacts", "PBAD_LpaArtifacts", "PBAD_LpaSignatures"]
    var signature: @Sendable (inout TestPDFSignature) -> Void = { _ in }
    var isTimeStamped = true

    var bytes: [UInt8] {
        let world = Self.world
        let stamp = TimeStampTemplate(world.tsa, at: .utc("2025-03-10T15:00:00Z"))
        let template = SignerTemplate(
            world.signer,
            signedAttributes: [
                .contentType, .messageDigest, .signingCertificateV2(),
                .signaturePolicy(Self.identifier, hash: Self.template.hash),
            ],
            unsignedAttributes: [.signatureTimeStamp(stamp)]
        )
        var file = TestPDF.contract()
        let signed = file.sign(.icpBrasil(template).with(signature))
        let policy = file.add(.stream([:], policy))
        let list = file.add(.stream([:], list))
        let other = file.add(.stream([:], [0x30, 0]))
        let numbers = ["PBAD_PolicyArtifacts": policy, "PBAD_LpaArtifacts": list, "PBAD_LpaSignatures": other]
        let certificates = [world.authority, world.root, world.tsa].map { file.add(.stream([:], $0.certificate)) }
        let lists = [world.root, world.authority].map {
            file.add(
                .stream([:], $0.crl(CRLTemplate(thisUpdate: .utc("2025-03-11"), nextUpdate: .utc("2025-04-11"))))
            )
        }
        func array(_ numbers: [Int]) -> String { "[\(numbers.map { "\($0) 0 R" }.joined(separator: " "))]" }
        var store: TestPDFDictionary = ["Type": "/DSS", "Certs": array(certificates), "CRLs": array(lists)]
        var related: TestPDFDictionary = ["Type": "/VRI", "Cert": array(certificates), "CRL": array(lists)]
        for key in storeEntries {
            store[key] = array([numbers[key] ?? 0])
            related[String(key.dropLast())] = "\(numbers[key] ?? 0) 0 R"
        }
        store["VRI"] = "<</\(file.validationKey(signed)) \(related.text)>>"
        let number = file.add(.dictionary(store))
        file.change(1) { $0["DSS"] = "\(number) 0 R" }
        file.commit()
        if isTimeStamped { file.sign(.timeStamp(TimeStampTemplate(world.tsa, at: .utc("2025-03-12")))) }
        return file.bytes
    }

    /// The facts around the file's signature.
    func facts() throws -> PDFSignatureFacts? {
        try Self.world.judge(bytes).signatures.first?.signature.pdf
    }
}
