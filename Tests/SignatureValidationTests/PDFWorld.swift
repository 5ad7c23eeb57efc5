import ASN1
import PKIX
import SignaturePolicy
import SignatureValidation
import TestPKI

/// Signatures of the world as if they stood in a PDF: what is around them is given as facts.
enum PDFWorld {
    typealias Entry = PDFSignatureFacts.Entry

    /// PAdES AD-RA v1.4.
    static let identifier = ObjectIdentifier(2, 16, 76, 1, 7, 1, 14, 1, 4)
    static let dictionary: [String: Entry] = [
        "Type": .name("Sig"), "Filter": .name("PBAD_PAdES"), "SubFilter": .name("PBAD.PAdES"), "Contents": .other,
        "ByteRange": .objects(4), "M": .other,
    ]
    static let store: [String: Entry] = [
        "Type": .name("DSS"), "Certs": .objects(3), "CRLs": .objects(2), "PBAD_PolicyArtifacts": .objects(1),
        "PBAD_LpaArtifacts": .objects(1), "PBAD_LpaSignatures": .objects(1), "VRI": .other,
    ]
    static let related: [String: Entry] = [
        "Type": .name("VRI"), "Cert": .objects(3), "CRL": .objects(2), "PBAD_PolicyArtifact": .other,
        "PBAD_LpaArtifact": .other, "PBAD_LpaSignature": .other,
    ]
    static let timeStamp: [String: Entry] = [
        "Type": .name("DocTimeStamp"), "SubFilter": .name("ETSI.RFC3161"), "Contents": .other,
    ]
    /// What the policy AD-RA v1.4 demands of a PDF, as ITI's own file says it, spaces and all.
    static let demands = PDFDemands(
        signatureDictionary: [
            PDFEntry(id: "Type", value: .name("Sig")), PDFEntry(id: "Filter", value: .name("PBAD_PAdES ")),
            PDFEntry(id: "SubFilter", value: .name("PBAD.PAdES")), PDFEntry(id: "Contents", value: .any),
            PDFEntry(id: "ByteRange", value: .any),
        ],
        dss: [
            PDFEntry(id: "Type", value: .name("DSS")), PDFEntry(id: "Certs", value: .any),
            PDFEntry(id: "PBAD_PolicyArtifacts", value: .any), PDFEntry(id: "PBAD_LpaArtifacts", value: .any),
            PDFEntry(id: "PBAD_LpaSignatures", value: .any),
            PDFEntry(id: "ValidationValues", value: .revocation(.eitherCheck)),
        ],
        vri: [
            PDFEntry(id: "Type", value: .name("VRI")), PDFEntry(id: "Cert", value: .any),
            PDFEntry(id: "PBAD_PolicyArtifact", value: .any), PDFEntry(id: "PBAD_LpaArtifact", value: .any),
            PDFEntry(id: "PBAD_LpaSignature", value: .any),
            PDFEntry(id: "ValidationValues", value: .revocation(.eitherCheck)),
        ],
        documentTimeStamp: [
            PDFEntry(id: "Type", value: .name("DocTimeStamp")),
            PDFEntry(id: "SubFilter", value: .name("ETSI.RFC3161")), PDFEntry(id: "Contents", value: .any),
        ]
    )

    static var policy: TestPolicy {
        var policy = TestPolicy()
        policy.identifier = identifier
        policy.pdf = demands
        return policy
    }

    /// The facts of a signature that satisfies the policy, changed.
    struct Facts {
        var subFilter: String? = "PBAD.PAdES"
        var time = PDFSignatureFacts.ClaimedTime.value(.utc("2023-01-01"))
        var dictionary = PDFWorld.dictionary
        var store: [String: Entry]? = PDFWorld.store
        var related: [String: Entry]? = PDFWorld.related
        var timeStamps = [PDFWorld.timeStamp]
        var artifacts = PDFPolicyArtifacts()

        func make(_ signature: ParsedSignature) -> PDFSignatureFacts {
            PDFSignatureFacts(
                subFilter: subFilter,
                claimedTime: time,
                signatureDictionary: dictionary,
                securityStore: store,
                relatedInformation: related,
                documentTimeStamps: timeStamps,
                artifacts: artifacts,
                messageCertificates: Set(signature.certificates.map(\.sha256))
            )
        }
    }

    /// Judges a signature by the policy, or by none, with facts around it.
    static func judge(
        byPolicy: Bool = true,
        isTimeSigned: Bool = false,
        levels: [Constraint: ConstraintLevel] = [:],
        _ change: (inout Facts, World) throws -> Void = { _, _ in }
    ) throws -> JudgedSignature {
        let world = try World().with(policy)
        var facts = Facts()
        try change(&facts, world)
        var attributes: [SignerAttribute] = [.contentType, .messageDigest, .signingCertificateV2()]
        if isTimeSigned { attributes.append(.signingTime(.utc("2023-01-01"))) }
        if byPolicy { attributes.append(.signaturePolicy(identifier, hash: TestPolicy.hash)) }
        let template = SignerTemplate(world.signer, signedAttributes: attributes)
        let bytes = CMSTemplate(World.content, signers: template).encode()
        return try world.judge(bytes, levels: levels) { signature in
            ParsedSignature(
                id: signature.id,
                format: .pades,
                signer: signature.signer,
                contentType: signature.contentType,
                content: signature.content,
                certificates: signature.certificates,
                unreadableCertificates: 0,
                timeStamps: signature.timeStamps,
                counterSignatures: [],
                pdf: facts.make(signature)
            )
        }
    }
}
