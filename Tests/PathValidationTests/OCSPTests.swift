import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// OCSP responses as evidence (RFC 6960 §3.2, §4.2.2).
@Suite("Revocation by OCSP")
struct OCSPTests {
    private let root = Scenario.root
    private let issuer: TestIdentity
    private let target: TestIdentity

    init() {
        issuer = Scenario.root.authority("First CA", .rsa1)
        target = issuer.endEntity()
    }

    private func responder(_ extensions: TestExtension...) -> TestIdentity {
        issuer.issue(.endEntity(.commonName("Responder"), .rsa8, adding: extensions))
    }

    private func status(
        _ template: OCSPTemplate,
        _ policy: RevocationTimePolicy = .current(),
        lists: [CRLTemplate] = [],
        pool: [TestIdentity] = []
    ) throws -> CertificateRevocation {
        var scenario = try Scenario.with([issuer] + pool)
        scenario.responses = [issuer.ocsp(template)]
        scenario.lists = lists.map { issuer.crl($0) }
        let parameters = PathParameters(time: Scenario.time, revocation: .collect(policy))
        let path = try #require(try scenario.validate(target, parameters).path)
        return try #require(path.revocation.first)
    }

    @Test("the issuer itself answers, by key and by name, with and without nextUpdate")
    func issuerAnswers() throws {
        for identifier in [OCSPTemplate.ResponderIdentifier.key, .name] {
            let template = OCSPTemplate.about(target, at: .utc("2024-05-31")).with {
                $0.responderIdentifier = identifier
            }
            let result = try status(template)
            #expect(result.status == .good)
            #expect(result.evidence?.kind == .ocsp)
        }
        let stale = OCSPTemplate.about(target, at: .utc("2024-05-01"), nextUpdate: .utc("2024-05-02"))
        #expect(try status(stale).refusal?.code == .ocspExpired)
        #expect(try status(.about(target, at: .utc("2024-06-02"))).refusal?.code == .ocspNotYetValid)
    }

    @Test("an answer with another certificate's digest is not about this one")
    func certHash() throws {
        let own = OCSPTemplate.about(target, at: .utc("2024-05-31")).with {
            $0.responses[0].certHashOf = target.certificate
        }
        #expect(try status(own).status == .good)
        let foreign = own.with { $0.responses[0].certHashOf = issuer.certificate }
        #expect(try status(foreign).refusal?.code == .revocationNotFound)
    }

    @Test("revoked, held and unknown")
    func statuses() throws {
        let revoked = OCSPTemplate.about(
            target,
            .revoked(at: .utc("2024-05-01"), reason: .keyCompromise),
            at: .utc("2024-05-31")
        )
        #expect(try status(revoked).status == .revoked(at: .utc("2024-05-01"), reason: .keyCompromise))
        let held = OCSPTemplate.about(
            target,
            .revoked(at: .utc("2024-05-01"), reason: .certificateHold),
            at: .utc("2024-05-31")
        )
        #expect(try status(held).status == .onHold(since: .utc("2024-05-01")))
        let unknown = OCSPTemplate.about(target, .unknown, at: .utc("2024-05-31"))
        #expect(try status(unknown).refusal?.code == .ocspUnknown)
        let both = unknown.with {
            $0.responses += OCSPTemplate.about(target, at: .utc("2024-05-31")).responses
        }
        #expect(try status(both).refusal?.code == .ocspUnknown)
    }

    @Test("a response that says revoked in a way that cannot be processed does not say good besides")
    func unprocessableSingle() throws {
        let revoked = OCSPTemplate.about(target, .revoked(at: .utc("2024-05-01")), at: .utc("2024-05-31")).with {
            $0.responses[0].extensions = [.unknown(critical: true)]
        }
        #expect(try status(revoked).refusal?.code == .crlExtensionCriticalUnknown)
        let both = revoked.with { $0.responses += OCSPTemplate.about(target, at: .utc("2024-05-31")).responses }
        #expect(try status(both).refusal?.code == .crlExtensionCriticalUnknown)
        let other = revoked.with { $0.responses[0].serialNumber = [0x55] }
        let apart = other.with { $0.responses += OCSPTemplate.about(target, at: .utc("2024-05-31")).responses }
        #expect(try status(apart).status == .good)
    }

    @Test("a responder has to be valid when its answer counts: now, or when it signed")
    func expiredResponder() throws {
        let responder = issuer.issue(
            .endEntity(
                .commonName("Responder"),
                .rsa8,
                notAfter: .utc("2024-05-31"),
                adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck()]
            )
        )
        let answer = OCSPTemplate.about(
            target,
            at: .utc("2024-05-30"),
            nextUpdate: .utc("2024-07-01"),
            responder: responder
        )
        #expect(try status(answer).refusal?.code == .ocspResponderNotAuthorized)
        let policy = RevocationTimePolicy.proof(at: Scenario.time, knownUntil: .utc("2025-01-01"))
        #expect(try status(answer, policy).status == .good)
    }

    @Test("a hold is lifted by newer evidence alone")
    func holdOfTheSameTime() throws {
        let good = OCSPTemplate.about(target, at: .utc("2024-05-31"))
        func holding(_ time: String) -> CRLTemplate {
            CRLTemplate(
                thisUpdate: .utc(time),
                nextUpdate: .utc("2024-07-01"),
                entries: [.revoked(target, at: .utc("2024-05-01"), reason: .certificateHold)]
            )
        }
        #expect(try status(good, lists: [holding("2024-05-31")]).status == .onHold(since: .utc("2024-05-01")))
        #expect(try status(good, lists: [holding("2024-05-30")]).status == .good)
    }

    @Test("a delegated responder needs the purpose and the same issuer")
    func delegated() throws {
        let good = responder(.extendedKeyUsage(.ocspSigning), .ocspNoCheck(emptyValue: true))
        #expect(try status(.about(target, at: .utc("2024-05-31"), responder: good)).status == .good)
        let byName = OCSPTemplate.about(target, at: .utc("2024-05-31"), responder: good).with {
            $0.responderIdentifier = .name
        }
        #expect(try status(byName).status == .good)
        let bare = byName.with { $0.certificates = [] }
        #expect(try status(bare, pool: [good]).status == .good)
        #expect(try status(bare).refusal?.code == .revocationNotAuthentic)
        let purposeless = responder(.ocspNoCheck())
        #expect(
            try status(.about(target, at: .utc("2024-05-31"), responder: purposeless)).refusal?.code
                == .ocspResponderNotAuthorized
        )
        let foreign = root.issue(
            .endEntity(.commonName("Responder"), .rsa8, adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck()])
        )
        #expect(try status(.about(target, at: .utc("2024-05-31"), responder: foreign)).refusal != nil)
    }

    @Test("a responder without ocsp-nocheck is itself checked")
    func responderStatus() throws {
        let responder = responder(.extendedKeyUsage(.ocspSigning))
        let template = OCSPTemplate.about(target, at: .utc("2024-05-31"), responder: responder)
        #expect(try status(template).refusal != nil)
        // A CRL of a partition for the responders: it does not speak of the target.
        let list = CRLTemplate(thisUpdate: .utc("2024-05-01"), nextUpdate: .utc("2024-07-01"))
        #expect(try status(template, lists: [list]).status == .good)
        let revoking = CRLTemplate(
            thisUpdate: .utc("2024-05-01"),
            nextUpdate: .utc("2024-07-01"),
            entries: [.revoked(responder, at: .utc("2024-04-01"))]
        )
        let result = try status(template, lists: [revoking])
        #expect(result.evidence?.kind == .crl)
    }

    @Test("an answer about another issuer's certificate with the same serial number is none")
    func otherIssuer() throws {
        let other = root.authority("Other CA", .rsa2)
        let template = OCSPTemplate.about(target, at: .utc("2024-05-31"))
        var scenario = try Scenario(issuer, other)
        scenario.responses = [other.ocsp(template)]
        let parameters = PathParameters(time: Scenario.time, revocation: .collect(.current()))
        let path = try #require(try scenario.validate(target, parameters).path)
        #expect(path.revocation.first?.refusal?.code == .revocationNotFound)
    }

    @Test("a changed answer is not authentic")
    func changed() throws {
        let template = OCSPTemplate.about(target, at: .utc("2024-05-31")).with {
            $0.mutateAfterSigning = { bytes in
                var bytes = bytes
                bytes[12] ^= 1
                return bytes
            }
        }
        #expect(try status(template).refusal?.code == .revocationNotAuthentic)
    }

    @Test("a later answer proves the control time; before it freshness is asked for")
    func proof() throws {
        let policy = RevocationTimePolicy.proof(at: Scenario.time, knownUntil: .utc("2025-01-01"))
        #expect(try status(.about(target, at: .utc("2024-09-01")), policy).status == .good)
        let revoked = OCSPTemplate.about(target, .revoked(at: .utc("2024-08-01")), at: .utc("2024-09-01"))
        let later = try status(revoked, policy)
        #expect(later.status == .good)
        #expect(later.laterRevocation?.date == .utc("2024-08-01"))
    }

    @Test("without nextUpdate an answer is good for the control time as long as the policy says (RFC 6960 §4.2.2.1)")
    func openAnswers() throws {
        let known = Instant.utc("2025-01-01")
        func policies(_ age: RevocationAge) -> [RevocationTimePolicy] {
            [.proof(at: Scenario.time, knownUntil: known, maximumAge: age), .current(maximumAge: age)]
        }
        let dayBefore = OCSPTemplate.about(target, at: .utc("2024-05-31"))
        let justOlder = OCSPTemplate.about(target, at: Instant.utc("2024-05-31").adding(seconds: -1))
        for policy in policies(RevocationAge()) {
            #expect(try status(dayBefore, policy).status == .good)
            #expect(try status(justOlder, policy).refusal?.code == .ocspExpired)
        }
        for policy in policies(RevocationAge(withoutNextUpdate: 0)) {
            #expect(try status(dayBefore, policy).refusal?.code == .ocspExpired)
            #expect(try status(.about(target, at: Scenario.time), policy).status == .good)
        }
        // nextUpdate says how long the other kind is good.
        let dated = OCSPTemplate.about(target, at: .utc("2024-05-01"), nextUpdate: .utc("2024-06-02"))
        for policy in policies(RevocationAge(withoutNextUpdate: 0)) {
            #expect(try status(dated, policy).status == .good)
        }
        for policy in policies(RevocationAge(maximum: RevocationAge.day)) {
            #expect(try status(dated, policy).refusal?.code == .ocspExpired)
        }
    }
}
