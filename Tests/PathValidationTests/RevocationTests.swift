import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// CRLs by RFC 5280 §6.3 beyond what PKITS covers, and the time policies.
@Suite("Revocation by CRL")
struct RevocationTests {
    private let root = Scenario.root
    private let issuer: TestIdentity
    private let target: TestIdentity
    /// The root's CRL, current all the time.
    private let rootList: [UInt8]

    init() {
        issuer = Scenario.root.authority("First CA", .rsa1)
        target = issuer.endEntity()
        rootList = Scenario.root.crl(CRLTemplate(thisUpdate: .utc("2022-01-02"), nextUpdate: .utc("2032-01-01")))
    }

    private func list(
        _ thisUpdate: String,
        _ nextUpdate: String? = nil,
        number: Int = 1,
        revoked: String? = nil,
        reason: TestRevocationReason? = nil
    ) -> CRLTemplate {
        let entries = revoked.map { [CRLEntryTemplate.revoked(target, at: .utc($0), reason: reason)] } ?? []
        return CRLTemplate(
            thisUpdate: .utc(thisUpdate),
            nextUpdate: nextUpdate.map { .utc($0) },
            number: number,
            entries: entries
        )
    }

    /// The target's status and the code that its path is refused with.
    private func status(
        _ lists: [CRLTemplate],
        _ policy: RevocationTimePolicy,
        at time: String = "2024-06-01",
        target: TestIdentity? = nil
    ) throws -> CertificateRevocation {
        var scenario = try Scenario(issuer)
        scenario.lists = [rootList] + lists.map { issuer.crl($0) }
        let parameters = PathParameters(time: .utc(time), revocation: .collect(policy))
        let path = try #require(try scenario.validate(target ?? self.target, parameters).path)
        #expect(path.revocation.count == 2)
        return try #require(path.revocation.first)
    }

    private func proof(_ at: String, known: String, maximumAge: Int64? = nil) -> RevocationTimePolicy {
        .proof(at: .utc(at), knownUntil: .utc(known), maximumAge: RevocationAge(maximum: maximumAge))
    }

    @Test("a current CRL that does not list the certificate is good, and is named")
    func current() throws {
        let result = try status([list("2024-05-20", "2024-06-20", number: 7)], .current())
        #expect(result.status == .good)
        #expect(result.evidence?.kind == .crl)
        #expect(result.evidence?.number == [7])
        #expect(result.evidence?.thisUpdate == .utc("2024-05-20"))
        #expect(result.refusal == nil)
    }

    @Test("RFC 5280 §6.3.3 (i): who is listed is revoked, whatever later date the entry bears")
    func listedWithALaterDate() throws {
        let lists = [list("2024-05-20", "2024-06-20", revoked: "2024-06-02", reason: .keyCompromise)]
        let revoked = CertificateRevocation.Status.revoked(at: .utc("2024-05-20"), reason: .keyCompromise)
        #expect(try status(lists, proof("2024-06-01", known: "2024-06-01")).status == revoked)
        #expect(try status(lists, .current()).status == revoked)
        // At a time before the list it was not yet so.
        let before = try status(lists, proof("2024-05-10", known: "2024-06-01"))
        #expect(before.status == .good)
        #expect(before.laterRevocation?.date == .utc("2024-05-20"))
    }

    @Test("RFC 5280 §5.1.2.5: a CRL without nextUpdate is good for a day where no other age is set")
    func withoutNextUpdate() throws {
        #expect(try status([list("2024-05-30", nil)], .current()).refusal?.code == .crlExpired)
        let week = RevocationAge(maximum: 7 * RevocationAge.day)
        #expect(try status([list("2024-05-30", nil)], .current(maximumAge: week)).status == .good)
    }

    @Test("no CRL, a stale one, a future one and a foreign one leave the status unknown, each with its reason")
    func unknown() throws {
        #expect(try status([], .current()).refusal?.code == .revocationNotFound)
        #expect(try status([list("2024-04-01", "2024-05-01")], .current()).refusal?.code == .crlExpired)
        #expect(
            try status([list("2024-05-31", nil)], .current(maximumAge: RevocationAge(maximum: 3_600))).refusal?.code
                == .crlExpired
        )
        #expect(try status([list("2024-05-31", nil)], .current()).status == .good)
        #expect(try status([list("2024-06-02", "2024-07-01")], .current()).refusal?.code == .crlNotYetValid)
        let forged = list("2024-05-20", "2024-06-20").with {
            $0.signer = TestIdentity.selfSigned(.authority(.commonName("First CA"), .rsa9))
        }
        #expect(try status([forged], .current()).refusal?.code == .revocationNotAuthentic)
    }

    @Test("a listed certificate refuses the path")
    func revoked() throws {
        var scenario = try Scenario(issuer)
        scenario.lists = [
            rootList, issuer.crl(list("2024-05-20", "2024-06-20", revoked: "2024-05-01", reason: .keyCompromise)),
        ]
        let parameters = PathParameters(time: Scenario.time, revocation: .check(.current()))
        let outcome = try scenario.validate(target, parameters)
        let finding = try #require(outcome.bestFinding)
        #expect(finding.code == .certificateRevoked)
        #expect(finding.certificateIndex == 0)
        #expect(finding.values == ["revocationDate": "2024-05-01T00:00:00Z", "reason": "keyCompromise"])
        #expect(
            outcome.failures.first?.revocation.first?.status == .revoked(at: .utc("2024-05-01"), reason: .keyCompromise)
        )
    }

    @Test("a stale CRL still proves a definite revocation, not a hold")
    func staleRevocation() throws {
        let revoked = list("2024-04-01", "2024-05-01", revoked: "2024-03-01")
        #expect(try status([revoked], .current()).refusal?.code == .certificateRevoked)
        let held = list("2024-04-01", "2024-05-01", revoked: "2024-03-01", reason: .certificateHold)
        #expect(try status([held], .current()).refusal?.code == .crlExpired)
    }

    @Test("the most recent CRL decides about a hold; a definite revocation is not cleared")
    func conflicts() throws {
        let held = list("2024-05-01", "2024-07-01", number: 1, revoked: "2024-04-01", reason: .certificateHold)
        let clean = list("2024-05-20", "2024-07-01", number: 2)
        let revoked = list("2024-05-01", "2024-07-01", number: 1, revoked: "2024-04-01")
        #expect(try status([held], .current()).status == .onHold(since: .utc("2024-04-01")))
        #expect(try status([held, clean], .current()).status == .good)
        #expect(try status([revoked, clean], .current()).refusal?.code == .certificateRevoked)
    }

    @Test("a hold that became a revocation is one from its beginning, unless it was lifted in between")
    func holdThatBecameARevocation() throws {
        let held = list("2024-05-10", "2024-06-10", number: 1, revoked: "2024-05-01", reason: .certificateHold)
        let revoked = list("2024-07-10", "2024-08-10", number: 3, revoked: "2024-07-01", reason: .keyCompromise)
        let inside = proof("2024-06-01", known: "2024-08-01")
        #expect(try status([held, revoked], inside).status == .revoked(at: .utc("2024-05-01"), reason: .keyCompromise))
        let before = try status(
            [held, revoked, list("2024-04-10", "2024-05-10")],
            proof("2024-04-20", known: "2024-08-01")
        )
        #expect(before.status == .good)
        #expect(before.laterRevocation?.date == .utc("2024-05-01"))
        let now = try status([held, revoked], .current(), at: "2024-07-20")
        #expect(now.status == .revoked(at: .utc("2024-05-01"), reason: .keyCompromise))
        let lifted = list("2024-06-05", "2024-07-05", number: 2)
        let apart = try status([held, lifted, revoked], proof("2024-06-20", known: "2024-08-01"))
        #expect(apart.status == .good)
        #expect(apart.laterRevocation?.date == .utc("2024-07-01"))
    }

    @Test("that a hold was lifted is for evidence to say that is proven, and the status rests on it")
    func provenLift() throws {
        func target(_ responderEnd: String) throws -> CertificateRevocation {
            let responder = issuer.issue(
                .endEntity(
                    .commonName("Responder"),
                    .rsa8,
                    notAfter: .utc(responderEnd),
                    adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck()]
                )
            )
            var scenario = try Scenario(issuer)
            let held = list("2024-05-10", "2024-06-10", number: 1, revoked: "2024-05-01", reason: .certificateHold)
            let revoked = list("2024-07-10", "2024-08-10", number: 3, revoked: "2024-07-01", reason: .keyCompromise)
            scenario.lists = [rootList] + [held, revoked].map { issuer.crl($0) }
            scenario.responses = [
                issuer.ocsp(.about(self.target, at: .utc("2024-06-05"), responder: responder))
            ]
            let parameters = PathParameters(
                time: .utc("2024-06-20"),
                revocation: .collect(proof("2024-06-20", known: "2024-08-01")),
                proofs: ProofsOfExistence(validationTime: .utc("2024-08-01"))
            )
            return try #require(try scenario.validate(self.target, parameters).path?.revocation.first)
        }
        let lifted = try target("2030-01-01")
        #expect(lifted.status == .good)
        #expect(lifted.laterRevocation?.date == .utc("2024-07-01"))
        #expect(lifted.supportingEvidence.map(\.kind) == [.ocsp])
        #expect(try target("2024-07-01").status == .revoked(at: .utc("2024-05-01"), reason: .keyCompromise))
    }

    @Test("what came later is not forgotten for newer evidence that is silent of it, nor its gravest reason")
    func laterRevocationStays() throws {
        let policy = proof("2024-06-01", known: "2025-01-01")
        let compromised = list("2024-10-01", "2024-11-01", revoked: "2024-09-01", reason: .keyCompromise)
        let silent = list("2024-12-01", "2024-12-31", number: 2)
        let mild = list("2024-12-10", "2024-12-31", number: 3, revoked: "2024-08-01", reason: .superseded)
        let forgotten = try status([compromised, silent], policy)
        #expect(forgotten.status == .good)
        #expect(forgotten.laterRevocation?.date == .utc("2024-09-01"))
        #expect(forgotten.laterRevocation?.reason == .keyCompromise)
        let joined = try status([compromised, silent, mild], policy)
        #expect(joined.laterRevocation?.date == .utc("2024-08-01"))
        #expect(joined.laterRevocation?.reason == .keyCompromise)
        #expect(try status([silent, mild], policy).laterRevocation?.reason == .superseded)
    }

    @Test("RFC 5280 §6.3.3 (f): what a CA says after its own revocation is not heard, what it said before is")
    func revokedIssuer() throws {
        let entry = CRLEntryTemplate.revoked(issuer, at: .utc("2024-09-01"), reason: .superseded)
        let above = CRLTemplate(thisUpdate: .utc("2024-10-01"), nextUpdate: .utc("2032-01-01"), entries: [entry])
        func target(_ lists: [CRLTemplate]) throws -> CertificateRevocation {
            var scenario = try Scenario(issuer)
            scenario.lists = [Scenario.root.crl(above)] + lists.map { issuer.crl($0) }
            let policy = proof("2024-06-01", known: "2025-01-01")
            let parameters = PathParameters(time: .utc("2024-06-01"), revocation: .collect(policy))
            let path = try #require(try scenario.validate(self.target, parameters).path)
            #expect(path.revocation.last?.laterRevocation?.date == .utc("2024-09-01"))
            return try #require(path.revocation.first)
        }
        let before = list("2024-08-31", "2024-09-30")
        let after = list("2024-09-01", "2024-12-31", number: 2)
        #expect(try target([after]).refusal?.code == .revocationNotAuthentic)
        #expect(try target([before]).status == .good)
        #expect(try target([before, after]).evidence?.thisUpdate == .utc("2024-08-31"))
    }

    @Test("RFC 6960 §4.2.2.2.1: ocsp-nocheck spares a responder, not who signs CRLs with the same certificate")
    func uncheckedIssuer() throws {
        let signer = Scenario.root.issue(
            CertificateTemplate.endEntity(
                .commonName("First CA"),
                .rsa8,
                adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck()]
            ).replacing(.keyUsage(.cRLSign, .digitalSignature))
        )
        func target(_ entries: [CRLEntryTemplate]) throws -> CertificateRevocation {
            var scenario = try Scenario(issuer, signer)
            let above = CRLTemplate(thisUpdate: .utc("2024-05-20"), nextUpdate: .utc("2032-01-01"), entries: entries)
            scenario.lists = [Scenario.root.crl(above), signer.crl(list("2024-05-20", "2024-06-20"))]
            let parameters = PathParameters(time: .utc("2024-06-01"), revocation: .collect(.current()))
            return try #require(try scenario.validate(self.target, parameters).path?.revocation.first)
        }
        #expect(try target([]).status == .good)
        let revoked = CRLEntryTemplate.revoked(signer, at: .utc("2024-01-01"), reason: .keyCompromise)
        #expect(try target([revoked]).refusal?.code == .revocationNotAuthentic)
    }

    @Test("a later CRL proves the status at the control time")
    func laterEvidence() throws {
        let policy = proof("2024-06-01", known: "2025-01-01")
        #expect(try status([list("2024-12-01", "2024-12-31")], policy).status == .good)
        let later = try status([list("2024-12-01", "2024-12-31", revoked: "2024-09-01", reason: .superseded)], policy)
        #expect(later.status == .good)
        #expect(later.laterRevocation?.date == .utc("2024-09-01"))
        #expect(later.laterRevocation?.reason == .superseded)
        let before = try status([list("2024-12-01", "2024-12-31", revoked: "2024-06-01")], policy)
        #expect(before.refusal?.code == .certificateRevoked)
        #expect(try status([list("2025-02-01", "2025-03-01")], policy).refusal?.code == .crlNotYetValid)
    }

    @Test("an earlier CRL proves the status while it was fresh")
    func earlierEvidence() throws {
        let early = list("2024-05-20", "2024-06-10")
        #expect(try status([early], proof("2024-06-01", known: "2025-01-01")).status == .good)
        #expect(try status([early], proof("2024-06-11", known: "2025-01-01")).refusal?.code == .crlExpired)
        let day: Int64 = 86_400
        #expect(
            try status([early], proof("2024-06-01", known: "2025-01-01", maximumAge: day)).refusal?.code == .crlExpired
        )
        #expect(try status([early], proof("2024-06-11", known: "2025-01-01", maximumAge: 30 * day)).status == .good)
    }

    @Test("a CRL issued after the certificate expired proves nothing by silence, unless it keeps expired ones")
    func expiredCertificates() throws {
        let short = issuer.issue(
            .endEntity(.commonName("Short Lived"), .rsa11, notBefore: .utc("2024-01-01"), notAfter: .utc("2024-07-01"))
        )
        let policy = proof("2024-06-01", known: "2025-06-01")
        let late = list("2025-01-01", "2025-02-01")
        #expect(try status([late], policy, target: short).refusal?.code == .revocationAfterExpiry)
        let keeping = late.with { $0.extensions = [.expiredCertsOnCRL(since: .utc("2023-01-01"))] }
        #expect(try status([keeping], policy, target: short).status == .good)
        let listing = late.with { $0.entries = [.revoked(short, at: .utc("2024-06-20"))] }
        #expect(try status([listing], policy, target: short).status == .good)
        let inTime = list("2024-06-20", "2024-07-20")
        #expect(try status([late, inTime], policy, target: short).status == .good)
    }

    @Test("a delta CRL revokes, and releases from hold")
    func deltas() throws {
        let base = list("2024-05-01", "2024-07-01", number: 5)
        let delta = list("2024-05-20", "2024-06-20", number: 6, revoked: "2024-05-19").with { $0.deltaBase = 5 }
        #expect(try status([base, delta], .current()).refusal?.code == .certificateRevoked)
        let held = list("2024-05-01", "2024-07-01", number: 5, revoked: "2024-04-01", reason: .certificateHold)
        let release = list("2024-05-20", "2024-06-20", number: 6, revoked: "2024-05-19", reason: .removeFromCRL)
            .with { $0.deltaBase = 5 }
        let released = try status([held, release], .current())
        #expect(released.status == .good)
        #expect(released.evidence?.kind == .deltaCRL)
        #expect(released.supportingEvidence.map(\.kind) == [.crl])
        let gap = delta.with { $0.deltaBase = 6 }
        #expect(try status([base, gap], .current()).status == .good)
        #expect(try status([delta], .current()).refusal?.code == .crlBaseMissing)
    }

    @Test("CRLs for different reasons cover a certificate together")
    func reasons() throws {
        let point = TestDistributionPoint(fullName: [.uri("http://crl.example.test/part")])
        let target = issuer.endEntity("Partitioned", .rsa10, adding: .crlDistributionPoints(point))
        func part(_ reasons: [Int], revoked: String? = nil) -> CRLTemplate {
            list("2024-05-20", "2024-06-20").with {
                $0.issuingDistributionPoint = .issuingDistributionPoint(
                    fullName: [.uri("http://crl.example.test/part")],
                    onlySomeReasons: reasons
                )
                $0.number = reasons.count
            }
        }
        let some = part([1, 2, 3])
        let rest = part([4, 5, 6, 7, 8])
        #expect(try status([some], .current(), target: target).refusal?.code == .crlReasonsIncomplete)
        #expect(try status([some, rest], .current(), target: target).status == .good)
    }

    @Test("a CRL of another partition does not count")
    func partitions() throws {
        let point = TestDistributionPoint(fullName: [.uri("http://crl.example.test/1")])
        let target = issuer.endEntity("Partitioned", .rsa10, adding: .crlDistributionPoints(point))
        func part(_ number: Int) -> CRLTemplate {
            list("2024-05-20", "2024-06-20").with {
                $0.issuingDistributionPoint = .issuingDistributionPoint(fullName: [
                    .uri("http://crl.example.test/\(number)")
                ])
            }
        }
        #expect(try status([part(1)], .current(), target: target).status == .good)
        #expect(try status([part(2)], .current(), target: target).refusal?.code == .crlOutOfScope)
    }

    @Test("a critical extension of CRL or entry that nobody knows makes the CRL unusable")
    func criticalExtensions() throws {
        let unknown = list("2024-05-20", "2024-06-20").with { $0.extensions = [.unknown(critical: true)] }
        #expect(try status([unknown], .current()).refusal?.code == .crlExtensionCriticalUnknown)
        // RFC 5280 §5.3: the CRL says nothing about any certificate, not only about the one so listed.
        var other = CRLEntryTemplate(serialNumber: [0x55], revocationDate: .utc("2024-05-01"))
        other.extensions = [.unknown(critical: true)]
        let entry = list("2024-05-20", "2024-06-20").with { $0.entries = [other] }
        #expect(try status([entry], .current()).refusal?.code == .crlExtensionCriticalUnknown)
    }
}
