import ASN1
import LibCrypto
import SignatureValidation
import TestPKI

extension ReasonCodeTests {
    static let cryptographyVectors: [Vector] = [
        vector(.contentNotFound, .indeterminate(.signedDataNotFound)) {
            let world = World()
            return try world.judge(world.signature()) { $0.isDetached = true }
        },
        vector(.messageDigestMismatch, .totalFailed(.hashFailure)) {
            let world = World()
            return try world.judge(world.signature(), detached: Array("Outro contrato.".utf8)) { $0.isDetached = true }
        },
        vector(.signatureInvalid, .totalFailed(.signatureCryptoFailure)) {
            let world = World()
            return try world.judge(
                world.signature().with {
                    $0.mutateSignature = { bytes in
                        var flipped = bytes
                        flipped[40] ^= 1
                        return flipped
                    }
                }
            )
        },
        vector(.signatureAlgorithmUnsupported, .indeterminate(.generic)) {
            let world = World()
            return try world.judge(
                world.signature().with {
                    $0.signatureAlgorithm = DEREncoder.sequence(
                        DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3, 4))
                    )
                }
            )
        },
        vector(.digestAlgorithmUnsupported, .indeterminate(.generic)) {
            let world = World()
            return try world.judge(
                world.signature().with {
                    $0.digestAlgorithm = DEREncoder.sequence(
                        DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3, 4))
                    )
                }
            )
        },
        vector(.keyUnusable, .indeterminate(.generic)) {
            // The private-OID key of AC Raiz v7 in a signer's certificate.
            var world = World()
            world.signer = world.authority.issue(
                CertificateTemplate.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa3).with {
                    $0.subjectPublicKeyInfo = DEREncoder.sequence(
                        DEREncoder.sequence(
                            DEREncoder.objectIdentifier(ObjectIdentifier(1, 3, 6, 1, 4, 1, 44588, 2, 1))
                        ),
                        DEREncoder.bitString([1, 2, 3] as [UInt8])
                    )
                }
            )
            return try world.judge(world.signature())
        },
        vector(.contentTooLargeForScheme, .indeterminate(.signedDataNotFound)) {
            var world = World()
            world.signer = world.authority.issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .ed25519))
            return try world.judgeWithDigestsOnly(
                SignerTemplate(world.signer, digest: .sha512, signedAttributes: nil)
            )
        },
    ]

    static let acceptanceVectors: [Vector] = [
        vector(.signingTimeMissing, .totalPassed) {
            let world = World()
            return try world.judge(SignerTemplate(world.signer))
        },
        vector(.formatAttributeUnreadable, .totalPassed) {
            let world = World()
            let noTime = SignerAttribute.raw(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 5), DEREncoder.integer(1))
            return try world.judge(
                SignerTemplate(
                    world.signer,
                    signedAttributes: [.contentType, .messageDigest, noTime, .signingCertificateV2()]
                )
            )
        },
        vector(.signingTimeAfterProof, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            return try world.judge(world.signature(unsigned: [.signatureTimeStamp(world.stamp("2022-12-01"))]))
        },
        vector(.algorithmProtectionMismatch, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            return try world.judge(
                SignerTemplate(
                    world.signer,
                    signedAttributes: World.attributes { $0.append(World.foreignAlgorithmProtection) }
                )
            )
        },
        vector(.digestAlgorithmMismatch, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            return try world.judge(
                world.signature().with {
                    $0.scheme = .rsaPKCS1(.sha512)
                    $0.signatureAlgorithm = DEREncoder.sequence(
                        DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 840, 113549, 1, 1, 13)),
                        DEREncoder.null
                    )
                }
            )
        },
        vector(.signatureAlgorithmExpired, .indeterminate(.cryptoConstraintsFailureNoPOE)) {
            let world = World()
            return try world.judge(world.signature().with { $0.digest = .sha1 })
        },
        vector(.signatureKeyTooSmall, .indeterminate(.cryptoConstraintsFailureNoPOE)) {
            var world = World()
            world.signer = world.authority.issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa1024))
            return try world.judge(world.signature())
        },
        vector(.essDigestNotTrusted, .indeterminate(.cryptoConstraintsFailureNoPOE)) {
            let world = World()
            let attributes = World.attributes { $0[3] = .signingCertificate() }
            return try world.judge(SignerTemplate(world.signer, signedAttributes: attributes))
        },
        vector(.counterSignatureNotPassed, .totalPassed) {
            let world = World()
            let counter = SignerTemplate.counterSigner(world.signer).with {
                $0.mutateSignature = { Array($0.reversed()) }
            }
            return try world.judge(world.signature(unsigned: [.counterSignature(counter)]))
        },
    ]
}
