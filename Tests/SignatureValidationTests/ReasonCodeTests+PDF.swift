import ASN1
import SignaturePolicy
import SignatureValidation
import TestPKI

extension ReasonCodeTests {
    private static let constraints = Verdict.indeterminate(.signatureConstraintsFailure)

    private static func pdfVector(
        _ code: ReasonCode,
        byPolicy: Bool = true,
        isTimeSigned: Bool = false,
        _ change: @escaping @Sendable (inout PDFWorld.Facts, World) throws -> Void
    ) -> Vector {
        vector(code, constraints) {
            try PDFWorld.judge(byPolicy: byPolicy, isTimeSigned: isTimeSigned, change)
        }
    }

    /// Signature dictionaries of PAdES, and ICP-Brasil's policies for it.
    static let pdfVectors: [Vector] = [
        pdfVector(.pdfEntryForbidden) { facts, _ in facts.dictionary["Cert"] = .other },
        pdfVector(.pdfSigningTimeAttribute, byPolicy: false, isTimeSigned: true) { facts, _ in
            facts.subFilter = PDFSignatureFacts.SubFilter.cades
        },
        pdfVector(.pdfSigningTimesDiffer, byPolicy: false, isTimeSigned: true) { facts, _ in
            facts.subFilter = "adbe.pkcs7.detached"
            facts.time = .value(.utc("2023-01-02"))
        },
        pdfVector(.pdfSigningTimeUnreadable) { facts, _ in facts.time = .unreadable },
        pdfVector(.pbadPolicyAbsent, byPolicy: false) { _, _ in },
        pdfVector(.pbadDictionaryMissing) { facts, _ in facts.related = nil },
        pdfVector(.pbadEntryMissing) { facts, _ in facts.store?["PBAD_LpaSignatures"] = nil },
        pdfVector(.pbadEntryValue) { facts, _ in facts.dictionary["Filter"] = .name("Adobe.PPKLite") },
        pdfVector(.pbadArtifactUnreadable) { facts, _ in
            facts.artifacts = PDFPolicyArtifacts(inRelatedInformation: [nil])
        },
        pdfVector(.pbadArtifactMismatch) { facts, world in
            var other = PDFWorld.policy
            other.identifier = ObjectIdentifier(2, 16, 76, 1, 7, 1, 14, 1, 3)
            facts.artifacts = PDFPolicyArtifacts(inRelatedInformation: [.policy(try other.document(world))])
        },
        pdfVector(.pbadListMismatch) { facts, _ in
            facts.artifacts = PDFPolicyArtifacts(inStore: [
                .list(TestPolicy.list(lists: PDFWorld.identifier, digest: [1]))
            ])
        },
    ]
}
