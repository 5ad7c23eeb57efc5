import ASN1
import CMS
import SignaturePolicy
import SignatureValidation
import TestPKI

extension ReasonCodeTests {
    /// A vector over a world with a policy: what the policy is like, and the signature.
    private static func policyVector(
        _ code: ReasonCode,
        _ verdict: Verdict,
        lists: [ApprovedPolicyList] = [],
        _ change: @escaping @Sendable (inout TestPolicy) -> Void = { _ in },
        sign: @escaping @Sendable (World) -> SignerTemplate = { $0.policySignature() }
    ) -> Vector {
        vector(code, verdict) {
            var policy = TestPolicy()
            change(&policy)
            let world = try World().with(policy, lists: lists)
            return try world.judge(sign(world))
        }
    }

    static let policyVectors: [Vector] = [
        vector(.policyAbsent, .totalPassed) {
            let world = World()
            return try world.judge(world.signature())
        },
        policyVector(
            .policyImplied,
            .totalPassed,
            sign: { world in
                let implied = SignerAttribute.raw(CAdESAttribute.sigPolicyId, DEREncoder.null)
                return SignerTemplate(world.signer, signedAttributes: World.attributes { $0.append(implied) })
            }
        ),
        vector(.policyUnreadable, .indeterminate(.policyProcessingError)) {
            let world = World()
            let broken = SignerAttribute.raw(CAdESAttribute.sigPolicyId, DEREncoder.integer(1))
            return try world.judge(
                SignerTemplate(world.signer, signedAttributes: World.attributes { $0.append(broken) })
            )
        },
        vector(.policyNotAvailable, .indeterminate(.signaturePolicyNotAvailable)) {
            let world = World()
            return try world.judge(world.policySignature())
        },
        policyVector(
            .policyHashMismatch,
            .indeterminate(.policyProcessingError),
            sign: {
                $0.policySignature(hash: [UInt8](repeating: 8, count: 32))
            }
        ),
        policyVector(
            .policyHashOfFile,
            .indeterminate(.policyProcessingError),
            sign: {
                $0.policySignature(hash: TestPolicy.fileDigest)
            }
        ),
        policyVector(.policyHashAbsent, .totalPassed, sign: { $0.policySignature(hash: [0]) }),
        policyVector(
            .policyIdentifierNotProcessed,
            .indeterminate(.policyProcessingError),
            {
                $0.unprocessed = ["nameConstraints"]
            }
        ),
        policyVector(.policyListNotGiven, .totalPassed),
        policyVector(.policyListStale, .totalPassed, lists: [TestPolicy.list(nextUpdate: "2025-12-01")]),
        policyVector(
            .policyNotListed,
            .indeterminate(.signatureConstraintsFailure),
            lists: [TestPolicy.list(lists: nil)]
        ),
        policyVector(
            .policyListDigestMismatch,
            .indeterminate(.policyProcessingError),
            lists: [TestPolicy.list(digest: [UInt8](repeating: 1, count: 32))]
        ),
        policyVector(
            .policyRevoked,
            .indeterminate(.signatureConstraintsFailure),
            lists: [TestPolicy.list(revoked: "2022-01-01")]
        ),
    ]

    static let policyDemandVectors: [Vector] = [
        // Signed, by the signer's own word, on 2023-01-01.
        policyVector(
            .policyPeriod,
            .indeterminate(.signatureConstraintsFailure),
            { $0.notBefore = .utc("2024-01-01") }
        ),
        policyVector(.policyPeriodNotProven, .totalPassed, { $0.notAfter = .utc("2024-01-01") }),
        policyVector(
            .policyFormat,
            .indeterminate(.signatureConstraintsFailure),
            {
                $0.identifier = ObjectIdentifier(2, 16, 76, 1, 7, 1, 11, 1, 2)
            },
            sign: { $0.policySignature(ObjectIdentifier(2, 16, 76, 1, 7, 1, 11, 1, 2)) }
        ),
        policyVector(.policyContentPlace, .indeterminate(.signatureConstraintsFailure), { $0.external = true }),
        policyVector(
            .policySignedAttributeMissing,
            .indeterminate(.signatureConstraintsFailure),
            {
                $0.signed.append(CMSAttribute.signingCertificate)
            }
        ),
        policyVector(
            .policySignedAttributeForbidden,
            .indeterminate(.signatureConstraintsFailure),
            {
                $0.forbidden = [CMSAttribute.signingTime]
            }
        ),
        policyVector(
            .policyUnsignedAttributeMissing,
            .indeterminate(.signatureConstraintsFailure),
            {
                $0.unsigned = [CAdESAttribute.signatureTimeStampToken]
            }
        ),
        policyVector(
            .policyCommitment,
            .indeterminate(.signatureConstraintsFailure),
            {
                $0.commitments = [.recognized(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 6, 1))]
            }
        ),
        policyVector(
            .policyAlgorithm,
            .indeterminate(.cryptoConstraintsFailure),
            {
                $0.algorithms = [
                    AlgAndLength(algID: ObjectIdentifier(1, 2, 840, 113549, 1, 1, 13), minKeyLength: 2_048)
                ]
            }
        ),
        policyVector(
            .policyKeySize,
            .indeterminate(.cryptoConstraintsFailure),
            {
                $0.algorithms = [
                    AlgAndLength(algID: ObjectIdentifier(1, 2, 840, 113549, 1, 1, 11), minKeyLength: 4_096)
                ]
            }
        ),
        policyVector(
            .policyCertificateNotEmbedded,
            .indeterminate(.signatureConstraintsFailure),
            {
                $0.information = .fullPath
            }
        ),
        policyVector(
            .policyTimeStampNotValid,
            .indeterminate(.signatureConstraintsFailure),
            {
                $0.unsigned = [CAdESAttribute.signatureTimeStampToken]
            },
            sign: {
                $0.policySignature(unsigned: [
                    .signatureTimeStamp(TimeStampTemplate(World.stranger, at: .utc("2023-01-02")))
                ])
            }
        ),
        policyVector(
            .policyTimeStampTrust,
            .indeterminate(.chainConstraintsFailure),
            {
                $0.unsigned = [CAdESAttribute.signatureTimeStampToken]
                $0.timeStampRoots = [[UInt8](repeating: 1, count: 32)]
            },
            sign: { $0.policySignature(unsigned: [.signatureTimeStamp($0.stamp("2023-01-02"))]) }
        ),
        policyVector(
            .policyAnchorNotAccepted,
            .indeterminate(.chainConstraintsFailure),
            {
                $0.roots = [[UInt8](repeating: 1, count: 32)]
            }
        ),
        policyVector(.policyPathTooLong, .indeterminate(.chainConstraintsFailure), { $0.pathLength = 0 }),
        policyVector(
            .policyCertificatePolicyNotAccepted,
            .indeterminate(.chainConstraintsFailure),
            {
                $0.certificatePolicies = [ObjectIdentifier(2, 16, 76, 1, 2, 3, 1)]
            }
        ),
        policyVector(
            .policyRevocationMeans,
            .indeterminate(.chainConstraintsFailure),
            {
                $0.revocation = CertRevReq(endCertRevReq: .ocspCheck, caCerts: .eitherCheck)
            }
        ),
    ]
}
