import ASN1
import CMS
import LibCrypto
import PKIX
import SignaturePolicy
import TestPKI

/// A signature policy of the test PKI, satisfied by the world's usual signature with `policySignature()`.
struct TestPolicy {
    /// The identifier of AD-RB v2.3, so that the rules of ICP-Brasil apply; the policy itself is invented.
    static let identifier = ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 3)
    static let hash = [UInt8](repeating: 7, count: 32)
    static let fileDigest = [UInt8](repeating: 9, count: 32)

    var identifier = Self.identifier
    var notBefore = Instant.utc("2020-01-01")
    var notAfter: Instant? = .utc("2030-01-01")
    var external: Bool?
    var signed = [
        CMSAttribute.contentType, CMSAttribute.messageDigest, CMSAttribute.signingCertificateV2,
        CAdESAttribute.sigPolicyId,
    ]
    var forbidden: [ObjectIdentifier] = []
    var unsigned: [ObjectIdentifier] = []
    var information = CertInfoReq.signerOnly
    /// SHA-256 of the roots; the world's own where it is nil.
    var roots: [[UInt8]]?
    var pathLength: Int?
    var certificatePolicies: Set<ObjectIdentifier> = []
    var revocation = CertRevReq(endCertRevReq: .eitherCheck, caCerts: .eitherCheck)
    var timeStampRoots: [[UInt8]]?
    var algorithms: [AlgAndLength]? = [
        AlgAndLength(algID: ObjectIdentifier(1, 2, 840, 113549, 1, 1, 11), minKeyLength: 2_048)
    ]
    var commitments = [SelectedCommitmentType.empty]
    var unprocessed: [String] = []
    var pdf = PDFDemands.none

    func document(_ world: World) throws -> SignaturePolicyDocument {
        let root = try Certificate.parse(world.root.certificate[...]).sha256
        func points(_ roots: [[UInt8]]) -> [CertificateTrustPoint] {
            roots.map {
                CertificateTrustPoint(
                    sha256: $0,
                    name: "AC Raiz de Teste",
                    pathLenConstraint: pathLength,
                    acceptablePolicySet: certificatePolicies
                )
            }
        }
        let signer = SignerRules(
            externalSignedData: external,
            mandatedSignedAttr: signed,
            forbiddenSignedAttr: forbidden,
            mandatedUnsignedAttr: unsigned,
            mandatedCertificateRef: .signerOnly,
            mandatedCertificateInfo: information,
            pdf: pdf
        )
        let rules = SignatureValidationPolicy(
            signingPeriod: SigningPeriod(notBefore: notBefore, notAfter: notAfter),
            signerRules: signer,
            verifierRules: VerifierRules(mandatedUnsignedAttr: unsigned, pdf: .none),
            signingCertTrustCondition: SigningCertTrustCondition(
                signerTrustTrees: points(roots ?? [root]),
                signerRevReq: revocation
            ),
            timestampTrustCondition: TimestampTrustCondition(
                ttsCertificateTrustTrees: timeStampRoots.map(points),
                ttsRevReq: nil
            ),
            signerAlgorithmConstraints: algorithms,
            commitmentTypes: commitments,
            unprocessedDemands: unprocessed
        )
        return SignaturePolicyDocument(
            info: SignPolicyInfo(
                signPolicyIdentifier: identifier,
                name: "PA de Teste",
                dateOfIssue: .utc("2020-01-01"),
                policyIssuerName: "ITI de Teste",
                fieldOfApplication: "Teste.",
                signatureValidationPolicy: rules
            ),
            signPolicyHash: PolicyDigest(algorithm: .sha256, value: Self.hash),
            fileDigests: [.sha256: Self.fileDigest]
        )
    }

    /// A list with this policy, and one of another CAdES policy.
    static func list(
        nextUpdate: String = "2026-03-01",
        lists identifier: ObjectIdentifier? = identifier,
        digest: [UInt8] = fileDigest,
        revoked: String? = nil
    ) -> ApprovedPolicyList {
        let other = ObjectIdentifier(2, 16, 76, 1, 7, 1, 5, 2, 5)
        let entries = [identifier, other].compactMap { $0 }.map { policy in
            PolicyInfo(
                signingPeriod: SigningPeriod(notBefore: .utc("2020-01-01"), notAfter: .utc("2030-01-01")),
                revocationDate: policy == identifier ? revoked.map { .utc($0) } : nil,
                policyOID: policy,
                policyURI: "http://politicas.example/pa.der",
                policyDigest: PolicyDigest(algorithm: .sha256, value: digest)
            )
        }
        return ApprovedPolicyList(policyInfos: entries, nextUpdate: .utc(nextUpdate))
    }
}

extension World {
    /// The world with a policy at hand.
    func with(_ policy: TestPolicy, lists: [ApprovedPolicyList] = []) throws -> World {
        var world = self
        world.signaturePolicies = SignaturePolicySet(policies: [try policy.document(self)], lists: lists)
        return world
    }

    /// The usual signature, naming a policy.
    func policySignature(
        _ identifier: ObjectIdentifier = TestPolicy.identifier,
        hash: [UInt8] = TestPolicy.hash,
        unsigned: [SignerAttribute] = [],
        _ change: (inout [SignerAttribute]) -> Void = { _ in }
    ) -> SignerTemplate {
        let attributes = Self.attributes {
            $0.append(.signaturePolicy(identifier, hash: hash))
            change(&$0)
        }
        return SignerTemplate(signer, signedAttributes: attributes, unsignedAttributes: unsigned)
    }
}
