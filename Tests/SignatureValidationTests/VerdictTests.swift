import ASN1
import LibCrypto
import SignatureValidation
import TestPKI
import Testing

/// Verdicts and best signature times of EN 319 102-1 §5.3 to §5.5 for whole cases.
@Suite struct VerdictTests {
    @Test func goodSignaturePasses() throws {
        let world = World()
        let judged = try world.judge(world.signature())
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
        #expect(judged.bestSignatureTime == World.now)
        #expect(judged.isContentIntact == true && judged.isCryptographicallyValid)
    }

    @Test("A time-stamp that passed gives the best signature time")
    func stampedSignaturePasses() throws {
        let world = World()
        let stamps = ["2024-03-01", "2024-01-01"].map { SignerAttribute.signatureTimeStamp(world.stamp($0)) }
        let judged = try world.judge(world.signature(unsigned: stamps))
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
        #expect(judged.bestSignatureTime == .utc("2024-01-01"))
    }

    @Test("Revoked before the time-stamp: the signature may be younger than the revocation")
    func revokedBeforeTimeStamp() throws {
        var world = World()
        world.entries = [.revoked(world.signer, at: .utc("2023-06-01"), reason: .keyCompromise)]
        let judged = try world.judge(world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))]))
        #expect(judged.conclusion.verdict == .indeterminate(.revokedNoPOE), "\(judged.conclusion.findings)")
    }

    @Test("A key that became invalid after the time-stamp only is nothing to warn of")
    func invalidityAfterTimeStamp() throws {
        var world = World()
        var entry = CRLEntryTemplate.revoked(world.signer, at: .utc("2024-06-01"), reason: .keyCompromise)
        entry.invalidityDate = .utc("2024-05-01")
        world.entries = [entry]
        let judged = try world.judge(world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))]))
        #expect(judged.conclusion.verdict == .totalPassed)
        #expect(!judged.conclusion.findings.contains { $0.level == .warn })
    }

    @Test("A time-stamp by an authority that nobody knows hides no revocation")
    func selfMadeTimeStampProvesNothing() throws {
        var world = World()
        world.entries = [.revoked(world.signer, at: .utc("2023-06-01"))]
        let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz de Teste"), .rsa5))
        let tsa = root.issue(World.timeStamping())
        let stamp = TimeStampTemplate(tsa, at: .utc("2023-01-02")).with { $0.certificates = [root.certificate] }
        let judged = try world.judge(world.signature(unsigned: [.signatureTimeStamp(stamp)]))
        #expect(judged.conclusion.verdict == .indeterminate(.revokedNoPOE), "\(judged.conclusion.findings)")
        #expect(judged.bestSignatureTime == World.now)
    }

    @Test("No revocation data: never valid")
    func unknownIsNotValid() throws {
        var world = World()
        world.hasLists = false
        let judged = try world.judge(world.signature())
        #expect(judged.conclusion.verdict == .indeterminate(.tryLater), "\(judged.conclusion.findings)")
    }

    @Test("A chain to a root of the same name and another key is none")
    func lookAlikeRoot() throws {
        let world = World()
        let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz de Teste"), .rsa5))
        let authority = root.issue(.authority(.commonName("AC de Teste"), .rsa6))
        let signer = authority.issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa7))
        let judged = try world.judge(SignerTemplate(signer, signedAttributes: World.attributes())) {
            $0.certificates = [root.certificate, authority.certificate]
        }
        #expect(judged.conclusion.indication == .indeterminate, "\(judged.conclusion.findings)")
    }

    @Test("Expired signer with a time-stamp of its lifetime and revocation data from then")
    func expiredWithTimeStamp() throws {
        var world = World(signerNotAfter: .utc("2025-06-01"))
        world.listsAt = .utc("2025-05-31")
        let lists = [world.root, world.authority].map {
            $0.crl(CRLTemplate(thisUpdate: .utc("2025-12-31"), nextUpdate: .utc("2026-03-01"), number: 9))
        }
        let judged = try world.judge(world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))])) {
            $0.crls = lists
        }
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
        #expect(judged.bestSignatureTime == .utc("2024-01-01"))
    }

    @Test("SHA-1 is judged by the date that the proof gives, not by today")
    func sha1BeforeSunset() throws {
        let world = World()
        let sunset = World.cryptography(sha1: .utc("2025-01-01"))
        let signer = world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))]).with {
            $0.digest = .sha1
        }
        let judged = try world.judge(signer, cryptography: sunset)
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
    }

    @Test("A reference by SHA-1 is good at the time that a time-stamp proves, and beside one by SHA-256")
    func referenceDigest() throws {
        let world = World()
        let sunset = World.cryptography(sha1: .utc("2025-01-01"))
        let old = SignerTemplate(
            world.signer,
            signedAttributes: World.attributes { $0[3] = .signingCertificate() },
            unsignedAttributes: [.signatureTimeStamp(world.stamp("2024-01-01"))]
        )
        let both = SignerTemplate(
            world.signer,
            signedAttributes: World.attributes { $0.append(.signingCertificate()) }
        )
        for signer in [old, both] {
            let judged = try world.judge(signer, cryptography: sunset)
            #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
        }
        let warned = try world.judge(
            old.with { $0.unsignedAttributes = [] },
            levels: [.signingCertificateReferenceDigest: .warn],
            cryptography: sunset
        )
        #expect(warned.conclusion.verdict == .totalPassed)
        #expect(warned.conclusion.findings.contains { $0.code == "SAV-ESS-DIGEST-NOT-TRUSTED" && $0.level == .warn })
    }
}
