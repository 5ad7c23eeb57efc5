import ASN1
import SignatureValidation

@testable import ValidationReport

/// Reports made by hand: invented people, invented digests.
enum SampleReports {
    static func time(_ text: String) -> Instant { Instant(text) ?? Instant(seconds: 0) }

    static func digest(_ digit: Character) -> String { String(repeating: digit, count: 64) }

    static let inputs = ReportInputs(
        document: ReportedFile(name: "contrato.p7s", size: 4_321, sha256: digest("1")),
        content: ReportedFile(name: "contrato.txt", size: 1_234_567, sha256: digest("2")),
        trustStore: TrustStoreInput(digest: digest("3"), origin: "trust-store", anchorCount: 12),
        policy: PolicyInput(id: "icp-brasil", digest: digest("4"), origin: "policies/validation"),
        evidence: EvidenceInput(digest: digest("5"), certificateCount: 2, crlCount: 3, ocspResponseCount: 1),
        signaturePoliciesDigest: digest("8"),
        register: RegisterInput(source: "ADE-ICP-04.01", digest: digest("7")),
        validationTime: time("2026-11-21T04:00:00Z"),
        software: "lastro 0.1.0"
    )

    static let failure = FailureReport(
        name: "nada.p7s",
        code: "INPUT_MISSING",
        message: LocalizedText("nada.p7s: arquivo ou pasta inexistente", "nada.p7s: no such file or directory"),
        hint: nil,
        exitCode: 66
    )

    static let chain = [
        certificate("FULANA DE EXEMPLO:***.456.789-**", "AC Exemplo", "a"),
        certificate("AC Exemplo", "Raiz Exemplo", "b"), certificate("Raiz Exemplo", "Raiz Exemplo", "c", true),
    ]

    static func certificate(
        _ name: String,
        _ issuer: String,
        _ digit: Character,
        _ isAnchor: Bool = false
    ) -> CertificateEntry {
        CertificateEntry(
            subject: "CN=\(name),O=Exemplo,C=BR",
            name: name,
            issuer: "CN=\(issuer),O=Exemplo,C=BR",
            serialNumber: "0102",
            notBefore: time("2024-01-01T00:00:00Z"),
            notAfter: time("2027-01-01T12:00:00Z"),
            sha256: digest(digit),
            algorithm: "RSA/SHA-256",
            key: "RSA 2048",
            isAnchor: isAnchor,
            provenSince: nil
        )
    }

    static let revocation = RevocationEntry(
        sha256: digest("a"),
        subject: "CN=FULANA DE EXEMPLO:***.456.789-**,O=Exemplo,C=BR",
        name: "FULANA DE EXEMPLO:***.456.789-**",
        status: .good,
        revokedAt: nil,
        reason: nil,
        evidence: EvidenceEntry(
            type: "CRL",
            issuer: "CN=AC Exemplo,O=Exemplo,C=BR",
            number: "2a",
            thisUpdate: time("2026-02-01T00:00:00Z"),
            nextUpdate: time("2026-02-01T06:00:00Z"),
            producedAt: nil,
            sha256: digest("d"),
            origin: "lcr.crl",
            provenSince: nil
        ),
        supportingEvidence: [],
        finding: nil,
        laterRevokedAt: nil,
        invalidSince: nil,
        gap: RevocationGap(
            neededAt: time("2026-01-31T23:30:00Z"),
            evidenceAt: time("2026-02-01T00:00:00Z"),
            isAfterExpiry: false
        )
    )

    static let signer = SignerEntry(
        name: "FULANA DE EXEMPLO",
        cpf: "***.456.789-**",
        cnpj: nil,
        companyName: nil,
        responsibleName: nil,
        professionalRegistrations: ["OAB 000000/SP"],
        holderKind: .naturalPerson,
        certificateType: "A3",
        policyOIDs: ["2.16.76.1.2.3.1"],
        policyAuthority: "AC EXEMPLO",
        legalClass: .qualified,
        domain: DomainName(portuguese: "ICP-Brasil", english: "ICP-Brasil", isAdvanced: false),
        subject: "CN=FULANA DE EXEMPLO:***.456.789-**,O=Exemplo,C=BR",
        issuer: "CN=AC Exemplo,O=Exemplo,C=BR",
        serialNumber: "0102",
        sha256: digest("a")
    )

    static func timeStamp(
        _ verdict: Verdict,
        _ findings: [FindingEntry] = [],
        kind: ParsedTimeStamp.Kind = .signature
    ) -> TimeStampEntry {
        TimeStampEntry(
            kind: kind,
            verdict: verdict,
            judgedAt: inputs.validationTime,
            existsSince: inputs.validationTime,
            findings: findings,
            time: time("2026-01-31T23:30:00Z"),
            accuracy: "1.5 s",
            authority: certificate("ACT Exemplo", "AC Exemplo", "e"),
            serialNumber: "07",
            policy: "2.16.76.1.6.2",
            policyAuthority: "ACT EXEMPLO",
            imprintAlgorithm: "SHA-256",
            imprint: digest("f"),
            isImprintIntact: true,
            isCryptographicallyValid: true,
            chain: chain,
            isChainValid: true,
            revocation: [revocation],
            sha256: digest("6")
        )
    }

    static let signaturePolicy = SignaturePolicyEntry(
        identifier: "2.16.76.1.7.1.1.2.3",
        name: "AD-RB v2.3",
        isAvailable: true,
        isHashIntact: true,
        hashAlgorithm: "SHA-256",
        hash: digest("7"),
        notBefore: time("2018-05-14T00:00:00Z"),
        notAfter: time("2029-03-02T00:00:00Z"),
        approval: SignaturePolicyEntry.Approval(
            nextUpdate: time("2025-09-10T00:00:00Z"),
            sha256: digest("e"),
            isCurrent: false,
            isListed: true,
            isDigestIntact: true,
            revocationDate: nil
        )
    )

    static func signature(
        _ verdict: Verdict,
        findings: [FindingEntry] = [],
        timeStamps: [TimeStampEntry] = [],
        revocation: [RevocationEntry] = [SampleReports.revocation],
        counterSignatures: [SignatureEntry] = []
    ) -> SignatureEntry {
        SignatureEntry(
            id: "S-0123456789abcdef",
            format: .cades,
            profile: "AD-RB",
            policyIdentifier: "2.16.76.1.7.1.1.2.3",
            signaturePolicy: signaturePolicy,
            baseline: timeStamps.isEmpty ? "B-B" : "B-T",
            extendedLevel: timeStamps.isEmpty ? "EPES" : "T",
            verdict: verdict,
            judgedAt: timeStamps.first?.time ?? inputs.validationTime,
            findings: findings,
            content: SignedContentEntry(
                source: .detached,
                isIntact: verdict != .totalFailed(.hashFailure),
                size: 1_234_567,
                digestAlgorithm: "SHA-256",
                digest: digest("2")
            ),
            isCryptographicallyValid: true,
            algorithm: "RSA/SHA-256",
            signatureValue: [1, 2, 3, 255],
            key: "RSA 2048",
            signer: signer,
            documentTypes: [.prescription],
            signingTimeClaimed: time("2026-01-31T23:29:58Z"),
            bestSignatureTime: timeStamps.first?.time ?? inputs.validationTime,
            timeBound: timeStamps.first.flatMap { TimeBoundEntry($0) },
            process: timeStamps.isEmpty ? .basic : .withTime,
            chain: chain,
            isChainValid: true,
            revocation: revocation,
            timeStamps: timeStamps,
            counterSignatures: counterSignatures
        )
    }

    static let passed = DocumentReport(
        inputs: inputs,
        signatures: [signature(.totalPassed, timeStamps: [timeStamp(.totalPassed)])]
    )

    static let changed = DocumentReport(
        inputs: inputs,
        signatures: [
            signature(
                .totalFailed(.hashFailure),
                findings: [
                    FindingEntry(
                        code: "CV-MESSAGEDIGEST-MISMATCH",
                        level: .fail,
                        values: ["algorithm": "SHA-256", "actual": digest("2"), "stated": digest("9")]
                    ),
                    FindingEntry(code: "VCI-SIGPOLICY-NOT-PROCESSED", level: .inform),
                ],
                counterSignatures: [signature(.totalPassed)]
            ), signature(.totalPassed),
        ]
    )

    static let expired = ChainReport(
        inputs: inputs,
        verdict: .indeterminate(.outOfBoundsNoPOE),
        target: chain[0],
        path: chain,
        anchorName: "CN=Raiz Exemplo,O=Exemplo,C=BR",
        findings: [
            FindingEntry(
                code: "XCV-CERT-EXPIRED",
                level: .fail,
                values: [
                    "notAfter": "2027-01-01T12:00:00Z", "time": "2028-01-01T00:00:00Z", "certificate": "AC Exemplo",
                ]
            )
        ],
        revocation: [],
        userConstrainedPolicies: [],
        authorityConstrainedPolicies: [],
        refused: [RefusedPathEntry(certificates: chain, findings: [])]
    )

    static let token = TimeStampReport(
        inputs: inputs,
        timeStamp: timeStamp(
            .indeterminate(.noCertificateChainFound),
            [FindingEntry(code: "XCV-CHAIN-NOT-FOUND", level: .fail, values: ["issuer": "CN=AC Ausente,C=BR"])]
        )
    )

    /// A signature whose certificate was revoked, and nothing proves that it is older.
    static let revoked = DocumentReport(
        inputs: inputs,
        signatures: [
            signature(
                .indeterminate(.revokedNoPOE),
                findings: [
                    FindingEntry(
                        code: "XCV-CERT-REVOKED",
                        level: .fail,
                        values: ["time": "2026-01-01T00:00:00Z", "reason": "keyCompromise", "certificate": "FULANA"]
                    )
                ],
                revocation: [
                    RevocationEntry(
                        sha256: digest("a"),
                        subject: revocation.subject,
                        name: revocation.name,
                        status: .revoked,
                        revokedAt: time("2026-01-01T00:00:00Z"),
                        reason: "keyCompromise",
                        evidence: revocation.evidence,
                        supportingEvidence: [],
                        finding: nil,
                        laterRevokedAt: nil,
                        invalidSince: nil,
                        gap: revocation.gap
                    )
                ]
            )
        ]
    )

    /// Names and values that try to break out of every format.
    static let hostile = DocumentReport(
        inputs: ReportInputs(
            document: ReportedFile(name: "<b>\"x\"&\u{0}\u{202e}]]>.p7s", size: 1, sha256: digest("1")),
            trustStore: inputs.trustStore,
            policy: PolicyInput(id: "a\"b<c>", digest: digest("4")),
            evidence: inputs.evidence,
            validationTime: inputs.validationTime
        ),
        signatures: [
            signature(
                .totalFailed(.formatFailure),
                findings: [FindingEntry(code: "ZZZ-<X>", level: .fail, values: ["a\"b": "</ValidationReport>\u{b}"])]
            )
        ]
    )
}
