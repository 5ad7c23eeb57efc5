import ASN1
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import Synchronization
import TestPKI
import TimeStampProtocol

@testable import TimeStampClient

/// A small PKI, a clock that stands, pauses that are written down, and chance that is known.
final class ClientWorld: Sendable {
    static let start = Instant.utc("2026-01-01T12:00:00Z")
    static let digest = [UInt8](0..<32)

    let root: TestIdentity
    let tsa: TestIdentity
    let clock = Mutex(ClientWorld.start)
    let pauses = Mutex<[Int]>([])
    let memory = TransientMemory()
    let lists: [[UInt8]]

    init(revokes: Bool = false) {
        root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz de Teste"), .rsa1))
        tsa = root.issue(Self.template())
        lists =
            revokes
            ? [
                root.crl(
                    CRLTemplate(
                        thisUpdate: .utc("2025-12-31"),
                        nextUpdate: .utc("2026-03-01"),
                        number: 1,
                        entries: [CRLEntryTemplate(serialNumber: tsa.serialNumber, revocationDate: .utc("2025-06-01"))]
                    )
                )
            ] : []
    }

    static func template(
        _ key: TestKey = .rsa4,
        notAfter: Instant = .utc("2027-01-01"),
        adding: [TestExtension] = [.extendedKeyUsage(.timeStamping).critical()]
    ) -> CertificateTemplate {
        .endEntity(.commonName("ACT de Teste"), key, notAfter: notAfter, adding: adding)
    }

    var now: Instant { clock.withLock { $0 } }

    func advance(seconds: Int64) { clock.withLock { $0 = $0.adding(seconds: seconds) } }

    /// A response that grants what was asked for, after a change.
    static func grant(
        _ tsa: TestIdentity,
        _ question: FakeAuthority.Question,
        at time: Instant = start,
        _ change: (inout TimeStampTemplate) -> Void = { _ in }
    ) -> [UInt8] {
        var template = TimeStampTemplate(tsa, at: time)
        template.imprint = question.imprint
        template.nonce = question.nonce
        if let policy = question.policy { template.policy = policy }
        change(&template)
        return template.response(over: [])
    }

    /// One that grants, after a change.
    func honest(_ change: @escaping @Sendable (inout TimeStampTemplate) -> Void = { _ in }) -> FakeAuthority {
        let tsa = self.tsa
        return FakeAuthority { Self.grant(tsa, $0, change) }
    }

    /// One that says nothing useful.
    static func failing(
        _ reason: String = "timed-out",
        isTransient: Bool = true,
        retryAfter: Int? = nil
    ) -> FakeAuthority {
        FakeAuthority { _ throws(TimeStampExchangeFailure) in
            throw TimeStampExchangeFailure(reason: reason, isTransient: isTransient, retryAfter: retryAfter)
        }
    }

    func rotation(_ authorities: [TimeStampAuthority]) throws -> AuthorityRotation {
        let anchor = TrustAnchor(certificate: try Certificate.parse(root.certificate[...]))
        let revocation = RevocationPool(
            lists: try lists.map { try CertificateRevocationList.parse($0[...]) },
            responses: []
        )
        let policy = Self.policy.forFreshTokens()
        let surroundings = TimeStampSurroundings(
            now: { self.now },
            pause: { milliseconds in
                self.pauses.withLock { $0.append(milliseconds) }
                self.advance(seconds: Int64(milliseconds / 1_000))
            },
            random: { [UInt8](repeating: 0x77, count: $0) },
            judge: { token, time in
                let certificates = CertificatePool(token.signedData.certificates)
                return SignatureJudge(
                    paths: PathValidator(
                        anchors: [anchor],
                        certificates: certificates,
                        revocation: revocation,
                        verifier: SignatureVerifier()
                    ),
                    certificates: certificates,
                    policy: policy,
                    validationTime: time,
                    icpBrasilAnchors: []
                )
            }
        )
        return AuthorityRotation(authorities, surroundings: surroundings, memory: memory)
    }

    /// Everything fails but what no fresh token has to have.
    private static let policy = ValidationPolicy(
        id: "test",
        digest: "",
        levels: Dictionary(uniqueKeysWithValues: Constraint.allCases.map { ($0, ConstraintLevel.fail) })
            .merging([.icpBrasilAnchor: .ignore, .timeStampAccuracy: .ignore, .signingTime: .ignore]) { $1 },
        cryptography: CryptographicConstraints(
            digests: [.sha256: Instant?.none, .sha512: Instant?.none] as [DigestAlgorithm: Instant?],
            keys: [.rsa: [.init(minimumBits: 2_048, until: nil)]]
        ),
        maximumRevocationAge: RevocationAge(),
        clockTolerance: 300
    )
}

extension TimeStampAuthority {
    init(_ name: String, _ exchange: any TimeStampExchange, _ change: (inout TimeStampAuthority) -> Void = { _ in }) {
        self.init(name: name, way: .exchange(exchange))
        change(&self)
    }
}
