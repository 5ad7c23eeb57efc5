import ASN1
import LibCrypto
import PKIX
import TestPKI
import Testing

@testable import CMS

@Suite struct AttributeTests {
    private func signer(_ template: SignerTemplate) throws -> SignerInfo {
        let bytes = CMSTemplate([1, 2, 3], signers: template).encode()
        return try #require(try SignedData.parse(bytes[...]).signerInfos.first)
    }

    private func attributes(_ attributes: SignerAttribute...) throws -> AttributeSet {
        try #require(
            try signer(SignerTemplate(SampleIdentities.fulana, signedAttributes: attributes)).signedAttributes
        )
    }

    @Test("The signed attributes of CAdES are decoded to what was written")
    func decoding() throws {
        let policy = ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 4)
        let commitment = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 6, 1)
        let time = try #require(Instant("2024-05-06T07:08:09Z"))
        let set = try attributes(
            .contentType,
            .messageDigest,
            .signingTime(time),
            .signaturePolicy(policy, hash: [7, 8, 9], uri: "http://politicas.example/pa.der"),
            .algorithmProtection,
            .commitmentType(commitment),
            .mimeType("text/plain")
        )
        #expect(set.contentType.value == ContentType.data)
        #expect(try set.messageDigest.value?.elementsEqual(Digest.hash(.sha256, [1, 2, 3])) == true)
        #expect(set.signingTime.value == time)
        #expect(set.signaturePolicy.value?.identifier == policy)
        guard case .identified(let identified) = set.signaturePolicy.value else {
            Issue.record("no policy")
            return
        }
        #expect(identified.hash.map { Array($0) } == [7, 8, 9])
        #expect(identified.hashAlgorithm?.algorithm == DigestAlgorithm.sha256.objectIdentifier)
        #expect(identified.uniformResourceIdentifier == "http://politicas.example/pa.der")
        #expect(set.commitmentType.value?.identifier == commitment)
        #expect(set.mimeType.value == "text/plain")
        #expect(set.signerLocation.isAbsent)
    }

    @Test("Types whose last numbers are alike are told apart")
    func lastNumbersAlike() throws {
        // 1.2.840.113549.1.9.4 and …9.16.2.4; 68 is 4 modulo 64
        let set = try attributes(
            .contentType,
            .messageDigest,
            .raw(CMSAttribute.contentHint, DEREncoder.sequence(DEREncoder.objectIdentifier(ContentType.data))),
            .raw(ObjectIdentifier(1, 2, 3, 68), DEREncoder.null)
        )
        #expect(set.typesNotSingleValued.isEmpty)
        #expect(try set.messageDigest.value?.elementsEqual(Digest.hash(.sha256, [1, 2, 3])) == true)
        #expect(set.contentHints.value != nil)
        #expect(set.valueCount(of: ObjectIdentifier(1, 2, 4)) == 0)
        #expect(set.values(of: ObjectIdentifier(1, 2, 3, 68)).count == 1)
        let twice = try attributes(.contentType, .messageDigest, .messageDigest)
        #expect(twice.typesNotSingleValued == [CMSAttribute.messageDigest])
    }

    @Test("RFC 5126 §5.8.1: a policy without a hash, and an implied one, are read")
    func policyForms() throws {
        let policy = DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3))
        let bare = try attributes(.raw(CAdESAttribute.sigPolicyId, DEREncoder.sequence(policy)))
        #expect(bare.signaturePolicy.value?.identifier == ObjectIdentifier(1, 2, 3))
        let implied = try attributes(.raw(CAdESAttribute.sigPolicyId, DEREncoder.null))
        guard case .implied = implied.signaturePolicy.value else {
            Issue.record("not implied")
            return
        }
    }

    @Test("RFC 6211: algorithm protection matches its signer, and no other algorithm")
    func algorithmProtection() throws {
        let matching = try signer(
            SignerTemplate(SampleIdentities.fulana, signedAttributes: [.messageDigest, .algorithmProtection])
        )
        #expect(matching.signedAttributes?.algorithmProtection.value?.matches(matching) == true)
        let other = try signer(
            SignerTemplate(SampleIdentities.fulana, digest: .sha384, signedAttributes: [.messageDigest])
        )
        #expect(matching.signedAttributes?.algorithmProtection.value?.matches(other) == false)
    }

    @Test("Two attributes, two values and no value of a single-valued type are told apart from one")
    func multiplicity() throws {
        let twice = try attributes(.messageDigest, .messageDigest)
        guard case .notSingle(attributes: 2, values: 2) = twice.messageDigest else {
            Issue.record("two attributes read as one")
            return
        }
        #expect(twice.duplicateTypes == [CMSAttribute.messageDigest])
        #expect(twice.typesNotSingleValued == [CMSAttribute.messageDigest])
        let doubled = try attributes(.messageDigest.doubled)
        guard case .notSingle(attributes: 1, values: 2) = doubled.messageDigest else {
            Issue.record("two values read as one")
            return
        }
        let empty = try attributes(.raw(CMSAttribute.messageDigest))
        guard case .notSingle(attributes: 1, values: 0) = empty.messageDigest else {
            Issue.record("no value read as one")
            return
        }
        let wrong = try attributes(.raw(CMSAttribute.messageDigest, DEREncoder.null))
        guard case .malformed = wrong.messageDigest else {
            Issue.record("NULL read as a digest")
            return
        }
    }

    @Test("Attributes in forbidden places are reported, once a type")
    func placement() throws {
        let counterSignature = SignerAttribute.raw(CMSAttribute.countersignature, DEREncoder.null)
        let signer = try signer(
            SignerTemplate(
                SampleIdentities.fulana,
                signedAttributes: [.messageDigest, counterSignature],
                unsignedAttributes: [.messageDigest([1]), .messageDigest([2])]
            )
        )
        #expect(
            signer.misplacedAttributes == [
                .unsignedOnlyAmongSigned(CMSAttribute.countersignature),
                .signedOnlyAmongUnsigned(CMSAttribute.messageDigest),
            ]
        )
    }

    @Test("RFC 5652 §5.4: attributes in BER offer their DER, which is what was signed")
    func berAttributes() throws {
        let template = SignerTemplate(SampleIdentities.fulana).with {
            $0.mutateSignedAttributes = { stored in
                let content = try? Element.parse(stored[...], rules: .ber).content
                return [0xa0, 0x80] + (content ?? []) + [0, 0]
            }
        }
        let message = try SignedData.parse(CMSTemplate([1], signers: template).encode()[...])
        let signer = try #require(message.signerInfos.first)
        let certificate = try #require(message.certificates.first)
        #expect(signer.signedAttributes?.standingEncoding == nil)
        let encoding = try #require(signer.signedAttributes?.derEncoding)
        #expect(try SignatureCheck.verifies(signer, certificate, content: [], encoding: encoding))
    }

    @Test("RFC 5652 §5.4: unsorted attributes offer what stands there and their DER", arguments: [true, false])
    func unsortedAttributes(signedAsGiven: Bool) throws {
        let template = SignerTemplate(
            SampleIdentities.fulana,
            signedAttributes: [.signingCertificateV2(), .messageDigest, .contentType]
        ).with { $0.attributeOrder = signedAsGiven ? .signedAsGiven : .storedAsGiven }
        let message = try SignedData.parse(CMSTemplate([1], signers: template).encode()[...])
        let signer = try #require(message.signerInfos.first)
        let certificate = try #require(message.certificates.first)
        let attributes = try #require(signer.signedAttributes)
        let encodings = [try #require(attributes.standingEncoding), try #require(attributes.derEncoding)]
        let verifies = try encodings.map {
            try SignatureCheck.verifies(signer, certificate, content: [], encoding: $0)
        }
        #expect(verifies == [signedAsGiven, !signedAsGiven])
    }

    @Test("X.690 §10, §11: BER is re-encoded to the DER of the same value")
    func normalization() throws {
        let pairs: [([UInt8], [UInt8])] = [
            ([0x30, 0x80, 0x02, 0x02, 0x00, 0x05, 0, 0], [0x30, 3, 2, 1, 5]),
            ([0x30, 0x81, 3, 1, 1, 1], [0x30, 3, 1, 1, 0xff]),
            ([0x24, 0x80, 4, 1, 1, 4, 1, 2, 0, 0], [4, 2, 1, 2]),
            ([0x31, 0x80, 2, 1, 9, 2, 1, 3, 0, 0], [0x31, 6, 2, 1, 3, 2, 1, 9]),
            ([0xa1, 0x80, 0x31, 0x80, 5, 0, 1, 1, 0, 0, 0, 0, 0], [0xa1, 7, 0x31, 5, 1, 1, 0, 5, 0]),
        ]
        for (ber, der) in pairs {
            #expect(try DERNormalization.encode(Element.parse(ber[...], rules: .ber)) == der)
            #expect(DERNormalization.isCertain(ofSet: DEREncoder.set(of: [der])[...]))
            #expect(!DERNormalization.isCertain(ofSet: DEREncoder.set(of: [ber])[...]))
        }
        #expect(!DERNormalization.isCertain(ofSet: [0x31, 6, 2, 1, 9, 2, 1, 3]))
        #expect(
            !DERNormalization.isCertain(ofSet: [0x31, 0x81, 3, 2, 1, 9])
                && !DERNormalization.isCertain(ofSet: [0x31, 4, 2, 1, 9])
        )
    }

    @Test("What is certainly DER is what normalization makes of it, whatever bit is flipped")
    func certainty() throws {
        let attributes = try #require(
            signer(
                SignerTemplate(
                    SampleIdentities.fulana,
                    signedAttributes: [
                        .contentType, .messageDigest, .signingTime(.utc("2024-01-01")), .signingCertificateV2(),
                    ]
                )
            ).signedAttributes
        )
        let set = try #require(attributes.standingEncoding)
        #expect(attributes.isCertainlyDER && attributes.derEncoding == set)
        var certain = 0
        // The tag of the whole is that of a SET in any case.
        for bit in 8..<set.count * 8 {
            var flipped = set
            flipped[bit / 8] ^= 1 << (bit % 8)
            guard DERNormalization.isCertain(ofSet: flipped[...]) else { continue }
            certain += 1
            #expect(
                try DERNormalization.encode(Element.parse(flipped[...], rules: .ber), as: .set) == flipped,
                "\(bit)"
            )
        }
        #expect(certain > set.count)
    }
}
