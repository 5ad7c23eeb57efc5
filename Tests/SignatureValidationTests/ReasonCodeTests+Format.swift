import ASN1
import SignatureValidation
import TestPKI

extension ReasonCodeTests {
    private static func judged(
        _ levels: [Constraint: ConstraintLevel] = [:],
        _ change: (inout [SignerAttribute]) -> Void
    ) throws -> JudgedSignature {
        let world = World()
        return try world.judge(
            SignerTemplate(world.signer, signedAttributes: World.attributes(change)),
            levels: levels
        )
    }

    static let formatVectors: [Vector] = [
        vector(.formatSignedAttributesMissing, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            return try world.judge(SignerTemplate(world.signer, signedAttributes: nil))
        },
        vector(.formatSignedAttributesConfusion, .totalFailed(.formatFailure)) {
            // The signed attributes of a real signature presented as its content (RFC 5652 §5.4 and its erratum).
            let world = World()
            return try world.judge(SignerTemplate(world.signer, signedAttributes: nil)) {
                $0.content = DEREncoder.set(of: [DEREncoder.sequence(DEREncoder.null)])
            }
        },
        vector(.formatSignedAttributesNotDER, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            return try world.judge(world.signature().with { $0.attributeOrder = .storedAsGiven })
        },
        // Signed as they stand, which the standard does not allow either.
        vector(.formatSignedAttributesNotDER, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            return try world.judge(world.signature().with { $0.attributeOrder = .signedAsGiven })
        },
        vector(.formatAttributeValueCount, .totalFailed(.formatFailure)) {
            try judged { $0[1] = SignerAttribute.messageDigest.doubled }
        },
        vector(.formatAttributeMisplaced, .indeterminate(.signatureConstraintsFailure)) {
            let world = World()
            return try world.judge(world.signature(unsigned: [.signingTime(.utc("2023-01-01"))]))
        },
        vector(.formatAttributeUnreadable, .totalFailed(.formatFailure)) {
            try judged { $0[1] = .raw(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 4), DEREncoder.integer(1)) }
        },
        vector(.formatContentTypeMissing, .totalFailed(.formatFailure)) { try judged { $0.removeFirst() } },
        vector(.formatContentTypeMismatch, .totalFailed(.formatFailure)) {
            try judged { $0[0] = .contentType(ObjectIdentifier(1, 2, 840, 113549, 1, 7, 3)) }
        },
        vector(.formatMessageDigestMissing, .totalFailed(.formatFailure)) { try judged { $0.remove(at: 1) } },
        vector(.formatCertificateUnreadable, .totalPassed) {
            let world = World()
            return try world.judge(world.signature()) {
                $0.certificates = [DEREncoder.sequence(DEREncoder.integer(1))]
            }
        },
        vector(.formatCounterSignatureUnreadable, .totalPassed) {
            let world = World()
            let garbage = SignerAttribute.raw(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 6), DEREncoder.integer(1))
            return try world.judge(world.signature(unsigned: [garbage]))
        },
    ]
}
