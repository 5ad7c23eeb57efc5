import ASN1
import LibCrypto
import SignatureValidation
import TestPKI

extension ReasonCodeTests {
    /// A signature with a time-stamp that is changed; the signature itself stays good, as the policy only warns.
    private static func stamped(
        _ levels: [Constraint: ConstraintLevel] = [:],
        time: String = "2024-01-01",
        _ change: (inout TimeStampTemplate) -> Void
    ) throws -> JudgedSignature {
        let world = World()
        let stamp = world.stamp(time).with(change)
        return try world.judge(world.signature(unsigned: [.signatureTimeStamp(stamp)]), levels: levels)
    }

    private static func stamped(by template: CertificateTemplate) throws -> JudgedSignature {
        let tsa = World().authority.issue(template)
        return try stamped { $0.tsa = tsa }
    }

    private static func contentStamped(
        at time: String,
        _ world: World,
        unsigned: [SignerAttribute] = []
    ) throws -> JudgedSignature {
        let attributes = World.attributes { $0.append(.contentTimeStamp(world.stamp(time))) }
        return try world.judge(
            SignerTemplate(world.signer, signedAttributes: attributes, unsignedAttributes: unsigned)
        )
    }

    static let timeStampVectors: [Vector] = [
        vector(.timeStampUnreadable, .totalPassed) {
            let world = World()
            return try world.judge(
                world.signature(unsigned: [.signatureTimeStamp { _ in DEREncoder.sequence(DEREncoder.integer(1)) }])
            )
        },
        vector(.timeStampContentType, .totalPassed) {
            try stamped { $0.changeSignedData = { $0.contentType = ObjectIdentifier(1, 2, 840, 113549, 1, 7, 1) } }
        },
        vector(.timeStampSignerCount, .totalPassed) {
            try stamped { $0.changeSignedData = { $0.signers += $0.signers } }
        },
        vector(.timeStampVersion, .totalPassed) {
            try stamped {
                $0.mutateTSTInfo = { bytes in
                    var changed = bytes
                    if let index = bytes.indices.first(where: { bytes[$0...].starts(with: [2, 1, 1]) }) {
                        changed[index + 2] = 2
                    }
                    return changed
                }
            }
        },
        vector(.timeStampImprintMismatch, .totalPassed) {
            try stamped { $0.imprint = [UInt8](repeating: 7, count: 32) }
        },
        vector(.timeStampImprintUnsupported, .totalPassed) {
            try stamped {
                $0.mutateTSTInfo = { bytes in
                    let sha256: [UInt8] = [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1]
                    var changed = bytes
                    if let index = bytes.indices.first(where: { bytes[$0...].starts(with: sha256) }) {
                        changed[index + 8] = 0x55
                    }
                    return changed
                }
            }
        },
        vector(.timeStampImprintAlgorithmExpired, .totalPassed) { try stamped { $0.imprintDigest = .sha1 } },
        vector(.timeStampCriticalExtension, .totalPassed) {
            try stamped { $0.extensions = [.unknown(critical: true)] }
        },
        vector(.timeStampPurposeMissing, .totalPassed) {
            try stamped(by: .endEntity(.commonName("ACT sem uso"), .rsa4))
        },
        vector(.timeStampKeyUsage, .totalPassed) {
            try stamped(by: World.timeStamping().replacing(.keyUsage(.keyEncipherment)))
        },
        vector(.timeStampPurposeNotCritical, .totalPassed) {
            try stamped(by: World.timeStamping().replacing(.extendedKeyUsage(.timeStamping).critical(false)))
        },
        vector(.timeStampPurposeNotAlone, .totalPassed) {
            try stamped(by: World.timeStamping().replacing(.extendedKeyUsage(.timeStamping, .clientAuth).critical()))
        },
        vector(.timeStampAuthorityNameMismatch, .totalPassed) {
            try stamped { $0.tsaName = .directory(.commonName("Outra ACT")) }
        },
        vector(.timeStampAccuracyMissing, .totalPassed) { try stamped([.timeStampAccuracy: .warn]) { _ in } },
        vector(.timeStampNotPassed, .totalFailed(.hashFailure)) {
            // A policy that demands the time-stamps takes over their verdict.
            try stamped([.signatureTimeStamps: .fail]) { $0.imprint = [UInt8](repeating: 7, count: 32) }
        },
        vector(.timeStampInFuture, .totalPassed) { try stamped(time: "2026-02-01") { _ in } },
        vector(.timeStampOrder, .indeterminate(.timestampOrderFailure)) {
            let world = World()
            return try contentStamped(
                at: "2024-06-01",
                world,
                unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))]
            )
        },
        vector(.timeStampContentUnknown, .indeterminate(.signedDataNotFound)) {
            let world = World()
            let attributes = World.attributes { $0.append(.contentTimeStamp(world.stamp("2024-01-01"))) }
            return try world.judge(SignerTemplate(world.signer, signedAttributes: attributes)) { $0.isDetached = true }
        },
        vector(.notYetValidAtProof, .totalFailed(.notYetValid)) {
            let world = World()
            return try world.judge(world.signature(unsigned: [.signatureTimeStamp(world.stamp("2022-03-01"))]))
        },
        vector(.expiredAtContentTimeStamp, .totalFailed(.expired)) {
            try contentStamped(at: "2025-07-01", World(signerNotAfter: .utc("2025-06-01")))
        },
        vector(.revokedAtContentTimeStamp, .totalFailed(.revoked)) {
            var world = World()
            world.entries = [.revoked(world.signer, at: .utc("2024-01-01"), reason: .keyCompromise)]
            return try contentStamped(at: "2024-06-01", world)
        },
    ]
}
