package import ASN1
package import LibCrypto

/// A time-stamp token to be issued (RFC 3161 §2.4.2).
package struct TimeStampTemplate: Sendable {
    /// How the token names the TSA's certificate (RFC 3161 §2.4.2, RFC 5816 §2.2.1).
    package enum SigningCertificate: Sendable {
        case v1
        case v2(DigestAlgorithm = .sha256)
        case none
        /// The attribute of another identity's certificate.
        case wrong(TestIdentity)
    }

    package var tsa: TestIdentity
    package var genTime: Instant
    package var imprintDigest: DigestAlgorithm
    /// The hashed message where it is to differ from the digest of what is stamped.
    package var imprint: [UInt8]?
    package var policy: ObjectIdentifier
    /// The contents octets of the INTEGER; nil for eight octets out of imprint and time.
    package var serialNumber: [UInt8]?
    /// Seconds, milliseconds and microseconds; a zero part is left out.
    package var accuracy: (seconds: Int, millis: Int, micros: Int)?
    package var ordering = false
    /// The contents octets of the INTEGER.
    package var nonce: [UInt8]?
    package var tsaName: TestGeneralName?
    package var extensions: [TestExtension] = []
    package var includesCertificate = true
    package var signingCertificate = SigningCertificate.v2()
    /// More DER certificates, or other CertificateChoices.
    package var certificates: [[UInt8]] = []
    package var crls: [[UInt8]] = []
    /// The digest of the token's own signature.
    package var signatureDigest: DigestAlgorithm = .sha256
    package var encoding = CMSTemplate.Encoding.der
    /// Changes TSTInfo before it is signed.
    package var mutateTSTInfo: (@Sendable ([UInt8]) -> [UInt8])?
    /// Changes the token's signer.
    package var changeSigner: (@Sendable (inout SignerTemplate) -> Void)?
    /// Changes the token's SignedData.
    package var changeSignedData: (@Sendable (inout CMSTemplate) -> Void)?

    package init(
        _ tsa: TestIdentity,
        at genTime: Instant,
        imprintDigest: DigestAlgorithm = .sha256,
        policy: ObjectIdentifier = ObjectIdentifier(2, 16, 76, 1, 6, 99)
    ) {
        self.tsa = tsa
        self.genTime = genTime
        self.imprintDigest = imprintDigest
        self.policy = policy
    }

    /// The same template after a change.
    package func with(_ change: (inout TimeStampTemplate) -> Void) -> TimeStampTemplate {
        var copy = self
        change(&copy)
        return copy
    }

    /// The DER (or BER) TimeStampToken over these bytes.
    package func token(over bytes: [UInt8]) -> [UInt8] {
        let info = tstInfo(over: bytes)
        var attributes: [SignerAttribute] = [.contentType, .messageDigest, .signingTime(genTime)]
        switch signingCertificate {
        case .v1: attributes.append(.signingCertificate())
        case .v2(let digest): attributes.append(.signingCertificateV2(digest: digest))
        case .none: break
        case .wrong(let identity): attributes.append(.signingCertificateV2(of: identity))
        }
        var signer = SignerTemplate(tsa, digest: signatureDigest, signedAttributes: attributes)
        changeSigner?(&signer)
        var signedData = CMSTemplate(
            mutateTSTInfo?(info) ?? info,
            signers: signer,
            contentType: ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 1, 4),
            includesSignerCertificates: includesCertificate,
            certificates: certificates,
            crls: crls,
            encoding: encoding
        )
        changeSignedData?(&signedData)
        return signedData.encode()
    }

    /// The DER TimeStampResp that grants the token (RFC 3161 §2.4.2).
    package func response(over bytes: [UInt8]) -> [UInt8] {
        DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(0)), token(over: bytes))
    }

    /// A DER TimeStampResp without a token, PKIStatus rejection.
    package static func rejection() -> [UInt8] { DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(2))) }

    private func tstInfo(over bytes: [UInt8]) -> [UInt8] {
        let hashedMessage = imprint ?? Signing.digest(imprintDigest, bytes)
        let time = DEREncoder.generalizedTime(genTime)
        var serial = Array(Signing.digest(.sha256, hashedMessage + time + tsa.certificate).prefix(8))
        serial[0] = serial[0] & 0x3f | 0x40
        let encodedExtensions = TestExtension.encode(extensions, tsa.context())
        return DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.objectIdentifier(policy),
            DEREncoder.sequence(
                AlgorithmEncoding.digest(imprintDigest, null: true),
                DEREncoder.octetString(hashedMessage)
            ),
            DEREncoder.integer(content: serialNumber ?? serial),
            time,
            encodedAccuracy,
            ordering ? DEREncoder.boolean(true) : [],
            nonce.map { DEREncoder.integer(content: $0) } ?? [],
            tsaName.map { DEREncoder.explicit(0, $0.encoding) } ?? [],
            encodedExtensions.isEmpty ? [] : DEREncoder.implicit(1, encodedExtensions)
        )
    }

    private var encodedAccuracy: [UInt8] {
        guard let accuracy else { return [] }
        return DEREncoder.sequence(
            accuracy.seconds == 0 ? [] : DEREncoder.integer(accuracy.seconds),
            accuracy.millis == 0 ? [] : DEREncoder.implicit(0, DEREncoder.integer(accuracy.millis)),
            accuracy.micros == 0 ? [] : DEREncoder.implicit(1, DEREncoder.integer(accuracy.micros))
        )
    }
}
