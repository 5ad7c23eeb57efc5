import ASN1
import CMS
import LibCrypto
import PKIX
import SignatureValidation
import TestPKI
import Testing

/// Signature values and algorithms that were changed or exchanged.
@Suite struct TamperedSignatureTests {
    private static let world = SigningWorld.shared

    @Test("Another digest algorithm in SignerInfo", arguments: DigestAlgorithm.allCases.filter { $0 != .sha256 })
    func digestSubstitution(digest: DigestAlgorithm) throws {
        try Tampering("", .messageDigestMismatch) {
            SigningWorld.message {
                $0.signedAttributes = SigningWorld.attributes { $0.removeLast() }
                $0.digestAlgorithm = AlgorithmEncoding.digest(digest)
            }
        }.expectRefusal()
    }

    @Test("Another digest algorithm in SignerInfo, caught by algorithm protection")
    func protectedDigestSubstitution() throws {
        let honest = try SignedData.parse(SigningWorld.message { _ in }[...]).signerInfos[0]
        let sha256 = Array(honest.digestAlgorithm.encoding)
        var message = SigningWorld.message { _ in }
        let range = honest.digestAlgorithm.encoding.indices
        message.replaceSubrange(range, with: AlgorithmEncoding.digest(.sha384))
        #expect(sha256.count == range.count)
        let changed = message
        try Tampering("", .algorithmProtectionMismatch, .messageDigestMismatch) { changed }.expectRefusal()
    }

    @Test(
        "Another signature algorithm in SignerInfo",
        arguments: [
            (TestKey.p256, SignatureScheme.ecdsa(.sha1)), (.p256, .ecdsa(.sha384)), (.p256, .ecdsa(.sha3x256)),
            (.p256, .rsaPKCS1(.sha256)), (.p256, .ed25519), (.p256, .dsa(.sha256)),
            (.rsa3, .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32)), (.rsa3, .rsaPKCS1(.sha512)),
            (.rsa3, .ecdsa(.sha256)),
        ]
    )
    func signatureAlgorithmSubstitution(key: TestKey, scheme: SignatureScheme) throws {
        try Tampering("", .signatureInvalid) {
            SigningWorld.message {
                $0.signer = Self.world.signer(key)
                $0.signatureAlgorithm = AlgorithmEncoding.signature(scheme)
            }
        }.expectRefusal()
    }

    @Test(
        "Other RSASSA-PSS parameters than those of the signature",
        arguments: [
            SignatureScheme.rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 20),
            .rsaPSS(digest: .sha256, maskDigest: .sha1, saltLength: 32),
            .rsaPSS(digest: .sha3x256, maskDigest: .sha256, saltLength: 32),
        ]
    )
    func pssParameters(scheme: SignatureScheme) throws {
        try Tampering("", .signatureInvalid) {
            SigningWorld.message {
                $0.signer = Self.world.signer(.rsa3)
                $0.scheme = .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32)
                $0.signatureAlgorithm = AlgorithmEncoding.signature(scheme)
            }
        }.expectRefusal()
    }

    @Test("A signature algorithm that is none")
    func unknownAlgorithm() throws {
        try Tampering("", .signatureAlgorithmUnsupported) {
            SigningWorld.message { $0.signatureAlgorithm = AlgorithmEncoding.digest(.sha256) }
        }.expectRefusal()
    }

    @Test("RSA signatures of a wrong length or value")
    func rsaValues() throws {
        let changes: [@Sendable ([UInt8]) -> [UInt8]] = [
            { Array($0.dropFirst()) }, { Array($0.dropLast()) }, { [0] + $0 }, { $0 + [0] }, { _ in [] },
            { $0.map { _ in 0 } }, { $0.map { _ in 0xff } }, { $0.dropLast() + [1] }, { $0 + $0 },
        ]
        for change in changes {
            try Tampering("", .signatureInvalid) {
                SigningWorld.message {
                    $0.signer = Self.world.signer(.rsa3)
                    $0.mutateSignature = change
                }
            }.expectRefusal()
        }
    }

    @Test("ECDSA signatures that are not DER, or whose r or s is out of range")
    func ecdsaValues() throws {
        let changes: [@Sendable (EllipticCurveSignature) -> [UInt8]] = [
            { $0.with(r: [0]) }, { $0.with(s: [0]) }, { $0.with(r: [0], s: [0]) }, { $0.with(r: [1], s: [1]) },
            { $0.with(r: [0xff]) }, { $0.with(s: [0] + EllipticCurveSignature.order) },
            { $0.with(r: [0] + EllipticCurveSignature.order) }, { $0.with(s: EllipticCurveSignature.sum($0.s)) },
            { $0.with(r: [0] + $0.r) }, { $0.encoding + [0] }, { $0.encoding.dropLast() + [0, 0] },
            { [0x30, 0x81] + $0.encoding.dropFirst() }, { [0x30, 0x80] + $0.encoding.dropFirst(2) + [0, 0] },
            { DEREncoder.sequence($0.integers, DEREncoder.null) }, { $0.r.suffix(32) + $0.s.suffix(32) },
            { _ in DEREncoder.sequence() }, { _ in [] }, { [0x31] + $0.encoding.dropFirst() },
        ]
        for (index, change) in changes.enumerated() {
            let judged = try Tampering("", .signatureInvalid) {
                SigningWorld.message { $0.mutateSignature = { EllipticCurveSignature($0).map(change) ?? [] } }
            }.expectRefusal()
            #expect(!judged.isCryptographicallyValid, "\(index)")
        }
    }

    @Test("The other s of an ECDSA signature verifies by FIPS 186-5, but the time-stamp was over the first")
    func otherS() throws {
        let stamp = TimeStampTemplate(Self.world.tsa, at: .utc("2024-01-01"))
        let honest = SigningWorld.message { $0.unsignedAttributes = [.signatureTimeStamp(stamp)] }
        let signer = try SignedData.parse(honest[...]).signerInfos[0]
        let token = Array(try #require(signer.unsignedAttributes?.signatureTimeStampTokens.first))
        let value = try #require(EllipticCurveSignature(Array(signer.signature)))
        let message = SigningWorld.message {
            $0.mutateSignedAttributes = { _ in Array(signer.signedAttributes?.encoding ?? []) }
            $0.mutateSignature = { _ in value.with(s: EllipticCurveSignature.difference(value.s)) }
            $0.unsignedAttributes = [.signatureTimeStamp { _ in token }]
        }
        let judged = try #require(Self.world.judge(message).first)
        #expect(judged.isCryptographicallyValid)
        #expect(judged.timeStamps[0].conclusion.verdict == .totalFailed(.hashFailure))
        #expect(judged.bestSignatureTime == SigningWorld.validationTime)
    }

    @Test("Signature values exchanged between two signers of one message")
    func exchangedSignatures() throws {
        let signers = [Self.world.signer, Self.world.signer(.brainpoolP256t1, named: "BELTRANO DE TESTE")]
        var message = CMSTemplate(SigningWorld.content)
        message.signers = signers.map { SignerTemplate($0, signedAttributes: SigningWorld.attributes()) }
        let honest = try SignedData.parse(message.encode()[...]).signerInfos
        for (index, signer) in signers.enumerated() {
            let certificate = try Certificate.parse(signer.certificate[...])
            let other = try #require(honest.first { !$0.identifier.matches(certificate) })
            let value = Array(other.signature)
            message.signers[index].mutateSignature = { _ in value }
        }
        let judged = try Self.world.judge(message.encode())
        #expect(judged.count == 2)
        for one in judged {
            #expect(one.conclusion.verdict == .totalFailed(.signatureCryptoFailure))
            #expect(one.conclusion.findings.map(\.code).contains(ReasonCode.signatureInvalid.rawValue))
        }
    }
}
