package import ASN1

extension TestICPBrasil {
    /// A signature after AD-RB v2.3 (2.16.76.1.7.1.1.2.3), the policy's real identifier and signPolicyHash.
    package static func basicReference(_ signer: TestIdentity, signingTime: Instant? = nil) -> SignerTemplate {
        reference(
            signer,
            signingTime,
            policy: ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 3),
            hash: "b16e88bbf77322a67995b79078778ed3d0ea7c88587b6f6d518b715e8f76a3d5",
            file: "PA_AD_RB_v2_3.der"
        )
    }

    /// A signature after AD-RT v2.3 (2.16.76.1.7.1.2.2.3) with its time-stamp; `namesPolicy` is false for one that does not say
    /// so, since a chain of the test PKI can never satisfy the real policy.
    package func timedReference(
        _ signer: TestIdentity,
        signingTime: Instant? = nil,
        stampedAt genTime: Instant,
        namesPolicy: Bool = true
    ) -> SignerTemplate {
        Self.reference(
            signer,
            signingTime,
            policy: ObjectIdentifier(2, 16, 76, 1, 7, 1, 2, 2, 3),
            hash: "80dfe81e2a8ae762cd360253722922332ee10164d992156d847c47c8fb879cd2",
            file: namesPolicy ? "PA_AD_RT_v2_3.der" : nil
        ).with { $0.unsignedAttributes = [.signatureTimeStamp(timeStamp(at: genTime))] }
    }

    private static func reference(
        _ signer: TestIdentity,
        _ signingTime: Instant?,
        policy: ObjectIdentifier,
        hash: String,
        file: String?
    ) -> SignerTemplate {
        var attributes: [SignerAttribute] = [.contentType, .messageDigest]
        if let signingTime { attributes.append(.signingTime(signingTime)) }
        attributes.append(.signingCertificateV2())
        if let file {
            attributes.append(
                .signaturePolicy(
                    policy,
                    hash: Hexadecimal.decode(hash) ?? [],
                    uri: "http://politicas.icpbrasil.gov.br/\(file)"
                )
            )
        }
        return SignerTemplate(signer, signedAttributes: attributes)
    }
}
