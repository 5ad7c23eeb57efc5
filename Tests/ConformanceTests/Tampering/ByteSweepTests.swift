import ASN1
import CMS
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import Testing

/// One bit flipped at every byte of a signature, and the signature cut off at every byte.
@Suite struct ByteSweepTests {
    private static let stampTime = Instant.utc("2024-01-01")
    private static let world = SigningWorld.shared

    /// A detached signature of the shape of AD-RT: the policy, and a time-stamp over the signature value.
    private static func message(_ encoding: CMSTemplate.Encoding = .der) -> [UInt8] {
        CMSTemplate(
            SigningWorld.content,
            signers: SignerTemplate(
                world.signer,
                signedAttributes: [
                    .contentType, .messageDigest, .signingTime(.utc("2023-12-31T23:59:00Z")), .signingCertificateV2(),
                    .signaturePolicy(ObjectIdentifier(2, 16, 76, 1, 7, 1, 2, 2, 4), hash: [1, 2, 3, 4]),
                ],
                unsignedAttributes: [.signatureTimeStamp(TimeStampTemplate(world.tsa, at: stampTime))]
            ),
            detached: true,
            certificates: [world.authority.certificate],
            encoding: encoding
        ).encode()
    }

    @Test("No flip passes but where nothing is signed, and then no fact gets better")
    func flips() throws {
        let message = Self.message()
        let truth = try #require(Self.world.judge(message, detached: SigningWorld.content).first)
        #expect(truth.conclusion.verdict.isPassed && truth.bestSignatureTime == Self.stampTime)
        let regions = try UnsignedRegion.ranges(in: message, signerCertificate: Self.world.signer.certificate)
        var passed: Set<UnsignedRegion> = []
        for index in message.indices {
            let (region, range) = regions.first { $0.value.contains(index) } ?? (nil, message.indices)
            // Each bit has its turn; in few octets all have, for who passes there must not depend on where they stand.
            let bits = range.count < 256 ? 0..<8 : index % 8..<index % 8 + 1
            for bit in bits {
                var flipped = message
                flipped[index] ^= 1 << UInt8(bit)
                guard let judged = try Self.judged(flipped), judged.conclusion.verdict.isPassed else { continue }
                #expect(region != nil, "a flip of what is signed passes at \(index)")
                if let region { passed.insert(region) }
                #expect(Self.isNotBetter(judged, truth, in: region), "\(region?.rawValue ?? "") at \(index)")
            }
        }
        // An explanation that explains nothing is stale.
        #expect(passed == Set(UnsignedRegion.allCases))
    }

    @Test("A message that is cut off is an error or a verdict that is no pass")
    func truncations() throws {
        for encoding in [CMSTemplate.Encoding.der, .ber(segment: 20)] {
            let message = Self.message(encoding)
            for length in message.indices {
                let judged = try Self.judged(Array(message[..<length]))
                #expect(judged?.conclusion.verdict.isPassed != true, "\(length)")
            }
        }
    }

    @Test("A time-stamp that is cut off or flipped proves no other time")
    func tokens() throws {
        let token = TimeStampTemplate(Self.world.tsa, at: Self.stampTime).token(over: SigningWorld.content)
        for index in token.indices {
            var flipped = token
            flipped[index] ^= 1 << UInt8((index + 3) % 8)
            for bytes in [flipped, Array(token[..<index])] {
                let judged = try Self.world.judge(token: bytes, over: SigningWorld.content)
                guard let time = judged.provenTime else { continue }
                #expect(time == Self.stampTime && judged.isImprintIntact == true, "\(index)")
                #expect(judged.authority?.encoding.elementsEqual(Self.world.tsa.certificate) == true, "\(index)")
            }
        }
    }

    /// The only signature's judgement; nil where the bytes are refused with a `CMSError`.
    private static func judged(_ bytes: [UInt8]) throws -> JudgedSignature? {
        do {
            return try world.judge(bytes, detached: SigningWorld.content).first
        } catch is CMSError {
            return nil
        }
    }

    /// Whether the report says of signer, content and times what is true, or less.
    private static func isNotBetter(
        _ judged: JudgedSignature,
        _ truth: JudgedSignature,
        in region: UnsignedRegion?
    ) -> Bool {
        let lateEnough =
            region == .unsignedAttributes
            ? judged.bestSignatureTime >= truth.bestSignatureTime
            : judged.bestSignatureTime == truth.bestSignatureTime
        return lateEnough && judged.isContentIntact == true && judged.isCryptographicallyValid
            && judged.signingCertificate == truth.signingCertificate
            && judged.claimedSigningTime == truth.claimedSigningTime
            && judged.certification?.outcome.path?.certificates == truth.certification?.outcome.path?.certificates
            && judged.counterSignatures.isEmpty
    }
}
