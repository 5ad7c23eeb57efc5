import ASN1
import LibCrypto
import SignatureValidation
import TestPKI

extension ReasonCodeTests {
    private static func judged(_ attribute: SignerAttribute?) throws -> JudgedSignature {
        let world = World()
        let attributes = World.attributes {
            $0.removeLast()
            if let attribute { $0.append(attribute) }
        }
        return try world.judge(SignerTemplate(world.signer, signedAttributes: attributes))
    }

    static let certificateVectors: [Vector] = [
        vector(.signingCertificateNotFound, .indeterminate(.noSigningCertificateFound)) {
            let world = World()
            return try world.judge(world.signature()) { $0.includesSignerCertificates = false }
        },
        vector(.essAttributeMissing, .indeterminate(.signatureConstraintsFailure)) { try judged(nil) },
        vector(.essMismatch, .indeterminate(.noSigningCertificateFound)) {
            try judged(.signingCertificateV2(of: World().tsa))
        },
        vector(.essIssuerSerialMismatch, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            let other = world.tsa.with(certificate: world.signer.certificate)
            return try judged(.signingCertificateV2(of: other))
        },
        vector(.essDigestUnsupported, .indeterminate(.noSigningCertificateFound)) {
            let identifier = DEREncoder.sequence(
                DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3, 4))),
                DEREncoder.octetString([1, 2, 3] as [UInt8])
            )
            let value = DEREncoder.sequence(DEREncoder.sequence(identifier))
            return try judged(.raw(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 47), value))
        },
        vector(.certificateKeyUsage, .indeterminate(.chainConstraintsFailure)) {
            var world = World()
            world.signer = world.authority.issue(
                CertificateTemplate.endEntity(.commonName("CHAVE DE CIFRA"), .rsa3).replacing(
                    .keyUsage(.keyEncipherment)
                )
            )
            return try world.judge(world.signature())
        },
        vector(.certificateKeyUsage, .indeterminate(.chainConstraintsFailure)) {
            var world = World()
            world.signer = world.authority.issue(
                .endEntity(.commonName("SERVIDOR"), .rsa3, adding: [.extendedKeyUsage(.serverAuth)])
            )
            return try world.judge(world.signature())
        },
        vector(.certificateKeyUsage, .indeterminate(.chainConstraintsFailure)) {
            var world = World()
            world.signer = world.authority.issue(
                .endEntity(.commonName("SERVIDOR"), .rsa3, adding: [.extendedKeyUsage(.serverAuth, .clientAuth)])
            )
            return try world.judge(world.signature())
        },
        vector(.certificateExpiredNotRevoked, .indeterminate(.outOfBoundsNotRevoked)) {
            var world = World(signerNotAfter: .utc("2025-06-01"))
            world.listsAt = .utc("2025-05-31")
            return try world.judge(world.signature())
        },
        vector(.authorityExpiredWithoutProof, .indeterminate(.outOfBoundsNoPOE)) {
            var world = World()
            world.authority = world.root.issue(
                .authority(.commonName("AC Expirada"), .rsa2, notAfter: .utc("2025-06-01"))
            )
            world.tsa = world.root.issue(World.timeStamping())
            world.signer = world.authority.issue(
                .endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa3, notAfter: .utc("2025-06-01"))
            )
            world.listsAt = .utc("2025-05-31")
            return try world.judge(
                world.signature(unsigned: [.signatureTimeStamp(world.stamp("2025-05-01"))]),
                at: .utc("2025-07-01")
            )
        },
        vector(.authorityRevokedAfterProof, .totalPassed) {
            var world = World()
            let tsa = world.root.issue(World.timeStamping())
            world.rootEntries = [.revoked(world.authority, at: .utc("2024-06-01"), reason: .superseded)]
            world.authorityListAt = .utc("2024-05-31")
            let stamp = TimeStampTemplate(tsa, at: .utc("2024-01-01"))
            return try world.judge(world.signature(unsigned: [.signatureTimeStamp(stamp)]))
        },
        vector(.revokedAfterProof, .totalPassed) {
            var world = World()
            world.entries = [.revoked(world.signer, at: .utc("2024-06-01"), reason: .superseded)]
            return try world.judge(world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))]))
        },
        vector(.invalidBeforeProof, .totalPassed) {
            var world = World()
            var entry = CRLEntryTemplate.revoked(world.signer, at: .utc("2024-06-01"), reason: .keyCompromise)
            entry.invalidityDate = .utc("2023-12-01")
            world.entries = [entry]
            return try world.judge(world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))]))
        },
        vector(.notQualified, .indeterminate(.chainConstraintsFailure)) {
            let world = World()
            return try world.judgeOutsideICPBrasil(world.signature())
        },
        vector(.chainAlgorithmExpired, .indeterminate(.cryptoConstraintsFailureNoPOE)) {
            var world = World()
            world.signer = world.authority.issue(
                CertificateTemplate.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa3).with {
                    $0.scheme = .rsaPKCS1(.sha1)
                }
            )
            return try world.judge(world.signature())
        },
        vector(.chainKeyTooSmall, .indeterminate(.cryptoConstraintsFailureNoPOE)) {
            var world = World()
            world.authority = world.root.issue(.authority(.commonName("AC de Chave Curta"), .rsa1024))
            world.signer = world.authority.issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa3))
            return try world.judge(world.signature())
        },
    ]
}
