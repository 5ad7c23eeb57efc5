import ASN1
import CMS
import LibCrypto
import PKIX
import TimeStampProtocol

/// Writes TSTInfo and the SignedData around it (RFC 3161 §2.4.2, RFC 5652 §5, RFC 5816 §2.2.1).
struct TimeStampTokenBuilder {
    private let signer: any Signer
    private let settings: TimeStampSettings
    private let scheme: SignatureScheme
    private let publicKey: PublicKey
    private let digest: DigestAlgorithm
    private let digestAlgorithm: [UInt8]
    private let signatureAlgorithm: [UInt8]
    private let signingCertificate: [UInt8]
    private let certificates: [UInt8]

    init(signer: any Signer, settings: TimeStampSettings) throws(TimeStampAuthorityDefect) {
        self.signer = signer
        self.settings = settings
        do throws(SigningError) {
            scheme = try signer.scheme(settings.signatureDigest)
            publicKey = try signer.publicKey
        } catch {
            throw .signing(error)
        }
        guard let algorithm = SignatureAlgorithmEncoding.encode(scheme) else { throw .scheme }
        signatureAlgorithm = algorithm
        digest = SignatureAlgorithmEncoding.contentDigest(scheme)
        digestAlgorithm = SignatureAlgorithmEncoding.digest(digest)
        // ESSCertIDv2 with SHA-256, which is left out as the default (RFC 5035 §4).
        let issuerSerial = DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.explicit(4, Array(signer.certificate.issuer.encoding))),
            DEREncoder.element(.integer, signer.certificate.serialNumber.bytes)
        )
        let identifier = DEREncoder.sequence(DEREncoder.octetString(signer.certificate.sha256), issuerSerial)
        signingCertificate = DEREncoder.sequence(DEREncoder.sequence(identifier))
        let set = DEREncoder.set(of: ([signer.certificate] + signer.chain).map { Array($0.encoding) })
        certificates = [0xa0] + set.dropFirst()
    }

    /// TSTInfo.
    func tstInfo(
        imprint: ArraySlice<UInt8>,
        serialNumber: [UInt8],
        genTime: Instant,
        nonce: ArraySlice<UInt8>?
    ) -> [UInt8] {
        var parts = [
            DEREncoder.integer(1), DEREncoder.objectIdentifier(settings.policy), Array(imprint),
            DEREncoder.integer(unsigned: serialNumber), DEREncoder.generalizedTime(genTime),
        ]
        if let accuracy = settings.accuracyMicroseconds { parts.append(Self.accuracy(accuracy)) }
        if settings.ordering { parts.append(DEREncoder.boolean(true)) }
        if let nonce { parts.append(DEREncoder.element(.integer, nonce)) }
        let name = DEREncoder.explicit(4, Array(signer.certificate.subject.encoding))
        parts.append(DEREncoder.explicit(0, name))
        return DEREncoder.sequence(of: parts)
    }

    /// `Accuracy`; a part that is zero is left out.
    private static func accuracy(_ microseconds: Int) -> [UInt8] {
        var parts: [[UInt8]] = []
        let (seconds, millis, micros) = (microseconds / 1_000_000, microseconds / 1_000 % 1_000, microseconds % 1_000)
        if seconds > 0 { parts.append(DEREncoder.integer(seconds)) }
        for (tag, value) in [(UInt8(0x80), millis), (0x81, micros)] where value > 0 {
            // IMPLICIT: the tag in the place of INTEGER's.
            parts.append([tag] + DEREncoder.integer(value).dropFirst())
        }
        return DEREncoder.sequence(of: parts)
    }

    /// The signed token; what the key gives is verified before anybody gets it.
    func token(
        _ tstInfo: [UInt8],
        genTime: Instant,
        includingCertificates: Bool
    ) throws(SigningError) -> [UInt8] {
        let contentDigest: [UInt8]
        do throws(LibCryptoError) { contentDigest = try Digest.hash(digest, tstInfo) } catch {
            throw .cryptography(error)
        }
        let attributes = DEREncoder.set(of: [
            Self.attribute(CMSAttribute.contentType, DEREncoder.objectIdentifier(ContentType.tstInfo)),
            Self.attribute(CMSAttribute.messageDigest, DEREncoder.octetString(contentDigest)),
            Self.attribute(CMSAttribute.signingTime, DEREncoder.time(Instant(seconds: genTime.seconds))),
            Self.attribute(CMSAttribute.signingCertificateV2, signingCertificate),
        ])
        let signature = try signer.sign(attributes, scheme)
        let isVerified: Bool
        do throws(LibCryptoError) {
            isVerified = try publicKey.verify(signature[...], message: attributes[...], scheme: scheme)
        } catch {
            throw .cryptography(error)
        }
        guard isVerified else { throw .signatureInvalid }
        let signerInfo = DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.sequence(
                Array(signer.certificate.issuer.encoding),
                DEREncoder.element(.integer, signer.certificate.serialNumber.bytes)
            ),
            digestAlgorithm,
            [0xa0] + attributes.dropFirst(),
            signatureAlgorithm,
            DEREncoder.octetString(signature)
        )
        var parts = [
            // Content that is not id-data makes it version 3 (RFC 5652 §5.1).
            DEREncoder.integer(3), DEREncoder.set(of: [digestAlgorithm]),
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(ContentType.tstInfo),
                DEREncoder.explicit(0, DEREncoder.octetString(tstInfo))
            ),
        ]
        if includingCertificates { parts.append(certificates) }
        parts.append(DEREncoder.set(of: [signerInfo]))
        return DEREncoder.sequence(
            DEREncoder.objectIdentifier(ContentType.signedData),
            DEREncoder.explicit(0, DEREncoder.sequence(of: parts))
        )
    }

    private static func attribute(_ type: ObjectIdentifier, _ value: [UInt8]) -> [UInt8] {
        DEREncoder.sequence(DEREncoder.objectIdentifier(type), DEREncoder.set(of: [value]))
    }
}
