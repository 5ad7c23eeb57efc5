import ASN1
import LibCrypto
import SignatureValidation
import TestPKI
import Testing

/// Files made to hide a revocation or to borrow a trust that is not theirs, and good ones that look like them.
@Suite("Hostile cases")
struct HostileCaseTests {
    private static let later = Instant.utc("2026-03-01")

    private func list(_ world: World, _ thisUpdate: Instant, number: Int) -> [UInt8] {
        let next = thisUpdate.adding(seconds: 3_600)
        return world.authority.crl(CRLTemplate(thisUpdate: thisUpdate, nextUpdate: next, number: number))
    }

    @Test("forged CRLs in the file do not crowd out the operator's, which lists the signer")
    func crowdedOut() throws {
        var world = World()
        world.entries = [.revoked(world.signer, at: .utc("2025-12-30"), reason: .keyCompromise)]
        let stranger = World.stranger
        let forged = (0..<20).map { index in
            world.authority.crl(
                CRLTemplate(
                    thisUpdate: .utc("2025-12-31").adding(seconds: 60 + Int64(index)),
                    nextUpdate: Self.later,
                    number: 100 + index,
                    signer: stranger
                )
            )
        }
        // A true answer of the day before the revocation.
        let answer = world.authority.ocsp(
            .about(world.signer, at: .utc("2025-12-29"), nextUpdate: Self.later)
        )
        let judged = try world.judge(world.signature()) {
            $0.crls = forged
            $0.ocspResponses = [answer]
        }
        #expect(judged.conclusion.verdict == .indeterminate(.revokedNoPOE))
    }

    @Test("a forged delta CRL does not hide the true one, which lists the signer")
    func forgedDelta() throws {
        let world = World()
        let entry = CRLEntryTemplate.revoked(world.signer, at: .utc("2025-12-31"), reason: .keyCompromise)
        let delta = CRLTemplate(
            thisUpdate: .utc("2025-12-31").adding(seconds: 60),
            nextUpdate: Self.later,
            number: 8,
            entries: [entry],
            deltaBase: 7
        )
        // The base number is the last octet; 6 fits the base CRL as well as 7.
        let forged = delta.with {
            $0.thisUpdate = .utc("2025-12-31").adding(seconds: 120)
            $0.number = 9
            $0.entries = []
            $0.mutateAfterSigning = { Array($0.dropLast()) + [6] }
        }
        let judged = try world.judge(world.signature()) {
            $0.crls = [world.authority.crl(delta), world.authority.crl(forged)]
        }
        #expect(judged.conclusion.verdict == .indeterminate(.revokedNoPOE))
    }

    @Test("hourly CRLs after the signer's expiry do not crowd out the one that proves the status")
    func seriesAfterExpiry() throws {
        let world = World(signerNotAfter: .utc("2025-06-01"))
        let series = (0..<20).map {
            list(world, .utc("2025-06-02").adding(seconds: 3_600 * Int64($0)), number: 50 + $0)
        }
        let stamped = world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))])
        let judged = try world.judge(stamped) {
            $0.crls = series + [list(world, .utc("2024-01-02"), number: 3)]
        }
        #expect(judged.conclusion.verdict == .totalPassed)
    }

    @Test("CRLs issued after the time of judgement do not crowd out the current one")
    func seriesAfterJudgement() throws {
        var world = World()
        world.listsAt = .utc("2024-02-10")
        let series = (0..<20).map {
            list(world, .utc("2024-03-01").adding(seconds: 3_600 * Int64($0)), number: 50 + $0)
        }
        let judged = try world.judge(world.signature(), at: .utc("2024-02-15")) { $0.crls = series }
        #expect(judged.conclusion.verdict == .totalPassed)
    }

    @Test(
        "a responder's certificate that asks for no revocation check cannot sign documents with it",
        arguments: [[TestExtendedKeyUsage.ocspSigning], [.ocspSigning, .emailProtection]]
    )
    func responderSigns(purposes: [TestExtendedKeyUsage]) throws {
        var world = World()
        let usage =
            purposes.count == 1
            ? TestExtension.extendedKeyUsage(.ocspSigning) : .extendedKeyUsage(.ocspSigning, .emailProtection)
        world.signer = world.authority.issue(
            .endEntity(.commonName("RESPONDEDOR DE TESTE"), .rsa3, adding: [usage, .ocspNoCheck()])
        )
        world.entries = [.revoked(world.signer, at: .utc("2025-01-01"), reason: .keyCompromise)]
        #expect(try !world.judge(world.signature()).conclusion.verdict.isPassed)
    }

    @Test("a certificate for time-stamping alone is no signer's certificate")
    func authoritySigns() throws {
        var world = World()
        world.signer = world.tsa
        let judged = try world.judge(world.signature())
        #expect(judged.conclusion.verdict == .indeterminate(.chainConstraintsFailure))
    }

    @Test("a CRL signed with a digest that was no longer trusted when it was issued proves nothing")
    func weakList() throws {
        var world = World()
        world.hasLists = false
        func verdict(_ cryptography: CryptographicConstraints) throws -> Verdict {
            let weak = CRLTemplate(thisUpdate: .utc("2025-12-31"), nextUpdate: Self.later, scheme: .rsaPKCS1(.sha1))
            return try world.judge(world.signature(), cryptography: cryptography) {
                $0.crls = [world.root.crl(weak.with { $0.scheme = nil }), world.authority.crl(weak)]
            }.conclusion.verdict
        }
        #expect(try verdict(World.cryptography()) == .indeterminate(.cryptoConstraintsFailureNoPOE))
        #expect(try verdict(World.cryptography(sha1: .utc("2027-01-01"))) == .totalPassed)
    }

    @Test("certificates and revocation data among the unsigned attributes of an AD-RC count")
    func embeddedValues() throws {
        var world = World()
        world.hasLists = false
        let template = CRLTemplate(thisUpdate: .utc("2025-12-31"), nextUpdate: Self.later)
        let answers = [world.signer, world.tsa].map {
            world.authority.basicResponse(.about($0, at: .utc("2025-12-31"), nextUpdate: Self.later))
        }
        let signature = world.signature(unsigned: [
            .signatureTimeStamp(world.stamp("2024-01-01")), .certificateValues(world.authority, world.root),
            .revocationValues(crls: [world.root.crl(template)], basicResponses: answers),
        ])
        #expect(try world.judge(signature).conclusion.verdict == .totalPassed)
    }

    @Test("a real responder's answer counts: SHA-1 CertID, no nextUpdate, delegated, no-check with an empty value")
    func delegatedAnswer() throws {
        var world = World()
        world.hasLists = false
        let responder = world.authority.issue(
            .endEntity(
                .commonName("RESPONDEDOR DE TESTE"),
                .rsa5,
                adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck(emptyValue: true)]
            )
        )
        let answers = [world.signer, world.tsa].map {
            world.authority.ocsp(.about($0, at: World.now, responder: responder))
        }
        let list = world.root.crl(CRLTemplate(thisUpdate: .utc("2025-12-31"), nextUpdate: Self.later))
        let stamped = world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))])
        let judged = try world.judge(stamped) {
            $0.crls = [list]
            $0.ocspResponses = answers
        }
        #expect(judged.conclusion.verdict == .totalPassed)
    }
}
