import ASN1
import PKIX
import PathValidation
import TestPKI

extension FindingCodeTests {
    /// The root's CRL, current all the time.
    private static let rootList = Scenario.root.crl(
        CRLTemplate(thisUpdate: .utc("2022-01-02"), nextUpdate: .utc("2032-01-01"))
    )

    private static func list(_ thisUpdate: String = "2024-05-20", _ nextUpdate: String = "2024-06-20") -> CRLTemplate {
        CRLTemplate(thisUpdate: .utc(thisUpdate), nextUpdate: .utc(nextUpdate), number: 5)
    }

    /// What a path is refused with for want of a good status.
    private static func refusal(
        lists: [CRLTemplate] = [],
        answers: [OCSPTemplate] = [],
        issuer: TestIdentity = issuer,
        target: TestIdentity? = nil,
        _ policy: RevocationTimePolicy = .current(),
        proofs: ProofsOfExistence? = nil
    ) throws -> PathFindingCode? {
        var scenario = try Scenario(issuer)
        scenario.lists = [rootList] + lists.map { issuer.crl($0) }
        scenario.responses = answers.map { issuer.ocsp($0) }
        let parameters = PathParameters(time: Scenario.time, revocation: .check(policy), proofs: proofs)
        return try scenario.code(target ?? issuer.endEntity(), parameters)
    }

    private static func listing(_ reason: TestRevocationReason?) -> CRLTemplate {
        list().with { $0.entries = [.revoked(issuer.endEntity(), at: .utc("2024-05-01"), reason: reason)] }
    }

    private static func partition(_ number: Int, reasons: [Int]? = nil) -> CRLTemplate {
        list().with {
            $0.issuingDistributionPoint = .issuingDistributionPoint(
                fullName: [.uri("http://crl.example.test/\(number)")],
                onlySomeReasons: reasons
            )
        }
    }

    private static let partitioned = issuer.endEntity(
        "Partitioned",
        .rsa10,
        adding: .crlDistributionPoints(TestDistributionPoint(fullName: [.uri("http://crl.example.test/1")]))
    )

    static let listVectors: [Vector] = [
        Vector(.revocationNotFound) { try refusal() },
        Vector(.revocationNotAuthentic) { try refusal(lists: [list().with { $0.signer = .strange }]) },
        Vector(.keyUsageCRLSign) {
            let mute = Scenario.root.issue(
                .authority(.commonName("Mute CA"), .rsa2).replacing(.keyUsage(.keyCertSign))
            )
            return try refusal(lists: [list()], issuer: mute)
        },
        Vector(.crlOutOfScope) { try refusal(lists: [partition(2)], target: partitioned) },
        Vector(.crlExtensionCriticalUnknown) {
            try refusal(lists: [list().with { $0.extensions = [.unknown(critical: true)] }])
        },
        Vector(.crlBaseMissing) { try refusal(lists: [list().with { $0.deltaBase = 4 }]) },
        Vector(.crlReasonsIncomplete) { try refusal(lists: [partition(1, reasons: [1, 2])], target: partitioned) },
        Vector(.crlNotYetValid) { try refusal(lists: [list("2024-06-02", "2024-07-01")]) },
        Vector(.crlExpired) { try refusal(lists: [list("2024-04-01", "2024-05-01")]) },
        Vector(.revocationAfterExpiry) {
            let short = issuer.issue(
                .endEntity(.commonName("Short Lived"), .rsa11, notAfter: .utc("2024-07-01"))
            )
            let policy = RevocationTimePolicy.proof(at: Scenario.time, knownUntil: .utc("2025-06-01"))
            return try refusal(lists: [list("2025-01-01", "2025-02-01")], target: short, policy)
        },
        Vector(.revocationSignerExpired) {
            let ended = Scenario.root.issue(
                .authority(.commonName("Ended CA"), .rsa2, notAfter: .utc("2024-09-01"))
            )
            return try refusal(
                lists: [list()],
                issuer: ended,
                .proof(at: Scenario.time, knownUntil: .utc("2025-01-01")),
                proofs: ProofsOfExistence(validationTime: .utc("2025-01-01"))
            )
        },
        Vector(.certificateOnHold) { try refusal(lists: [listing(.certificateHold)]) },
        Vector(.certificateRevoked) { try refusal(lists: [listing(nil)]) },
    ]

    static let answerVectors: [Vector] = [
        Vector(.ocspResponderNotAuthorized) {
            // Nothing in the responder's certificate says that it may answer.
            let responder = issuer.endEntity("Responder", .rsa8, adding: .ocspNoCheck())
            let answer = OCSPTemplate.about(issuer.endEntity(), at: .utc("2024-05-31"), responder: responder)
            return try refusal(answers: [answer])
        },
        Vector(.ocspNotYetValid) { try refusal(answers: [.about(issuer.endEntity(), at: .utc("2024-06-02"))]) },
        Vector(.ocspExpired) { try refusal(answers: [.about(issuer.endEntity(), at: .utc("2024-05-30"))]) },
        Vector(.ocspUnknown) { try refusal(answers: [.about(issuer.endEntity(), .unknown, at: .utc("2024-05-31"))]) },
    ]
}

extension TestIdentity {
    fileprivate static let strange = TestIdentity.selfSigned(.authority(.commonName("First CA"), .rsa6))
}
