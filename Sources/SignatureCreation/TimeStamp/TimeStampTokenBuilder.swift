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
    // What is the same in every token is put together once.
    private let digestAlgorithm: [UInt8]
    private let digestAlgorithms: [UInt8]
    private let signatureAlgorithm: [UInt8]
    private let contentType: [UInt8]
    private let signingCertificate: [UInt8]
    private let issuerAndSerialNumber: [UInt8]
    private let certificates: [UInt8]
    private let policy: [UInt8]
    /// Accuracy and ordering.
    private let promises: [UInt8]
    private let tsa: [UInt8]

    private static let tstInfoVersion = DEREncoder.integer(1)
    // Content that is not id-data makes it version 3 (RFC 5652 §5.1).
    private static let signedDataVersion = DEREncoder.integer(3)
    private static let tstInfoType = DEREncoder.objectIdentifier(ContentType.tstInfo)
    private static let signedDataType = DEREncoder.objectIdentifier(ContentType.signedData)
    private static let messageDigestType = DEREncoder.objectIdentifier(CMSAttribute.messageDigest)
    private static let signingTimeType = DEREncoder.objectIdentifier(CMSAttribute.signingTime)

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
        signingCertificate = Self.attribute(
            DEREncoder.objectIdentifier(CMSAttribute.signingCertificateV2),
            DEREncoder.sequence(DEREncoder.sequence(identifier))
        )
        contentType = Self.attribute(DEREncoder.objectIdentifier(CMSAttribute.contentType), Self.tstInfoType)
        digestAlgorithms = DEREncoder.set(of: [digestAlgorithm])
        issuerAndSerialNumber = DEREncoder.sequence(
            Array(signer.certificate.issuer.encoding),
            DEREncoder.element(.integer, signer.certificate.serialNumber.bytes)
        )
        policy = DEREncoder.objectIdentifier(settings.policy)
        promises =
            (settings.accuracyMicroseconds.map(Self.accuracy) ?? [])
            + (settings.ordering ? DEREncoder.boolean(true) : [])
        tsa = DEREncoder.explicit(0, DEREncoder.explicit(4, Array(signer.certificate.subject.encoding)))
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
        DEREncoder.sequence(of: [
            Self.tstInfoVersion, policy, Array(imprint), DEREncoder.integer(unsigned: serialNumber),
            DEREncoder.generalizedTime(genTime), promises, nonce.map { DEREncoder.element(.integer, $0) } ?? [], tsa,
        ])
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

    /// The signed token.
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
            contentType, signingCertificate,
            Self.attribute(Self.messageDigestType, DEREncoder.octetString(contentDigest)),
            Self.attribute(Self.signingTimeType, DEREncoder.time(Instant(seconds: genTime.seconds))),
        ])
        let signature = try signer.sign(attributes, scheme)
        try verify(signature, attributes)
        let signerInfo = DEREncoder.sequence(
            // With issuerAndSerialNumber it is version 1 (RFC 5652 §5.3).
            DEREncoder.integer(1),
            issuerAndSerialNumber,
            digestAlgorithm,
            [0xa0] + attributes.dropFirst(),
            signatureAlgorithm,
            DEREncoder.octetString(signature)
        )
        let signedData = DEREncoder.sequence(
            Self.signedDataVersion,
            digestAlgorithms,
            DEREncoder.sequence(Self.tstInfoType, DEREncoder.explicit(0, DEREncoder.octetString(tstInfo))),
            includingCertificates ? certificates : [],
            DEREncoder.set(of: [signerInfo])
        )
        return DEREncoder.sequence(Self.signedDataType, DEREncoder.explicit(0, signedData))
    }

    /// What a token gives is verified before anybody gets it.
    ///
    /// A software key was matched with its certificate when it was opened, and libcrypto itself verifies what RSA's private
    /// operation gives: once more would only cost time.
    private func verify(_ signature: [UInt8], _ message: [UInt8]) throws(SigningError) {
        if case .software = signer.custody, case .rsaPKCS1 = scheme { return }
        let isVerified: Bool
        do throws(LibCryptoError) {
            isVerified = try publicKey.verify(signature[...], message: message[...], scheme: scheme)
        } catch {
            throw .cryptography(error)
        }
        guard isVerified else { throw .signatureInvalid }
    }

    /// An attribute with one value.
    private static func attribute(_ type: [UInt8], _ value: [UInt8]) -> [UInt8] {
        DEREncoder.sequence(type, DEREncoder.set(of: [value]))
    }
}
