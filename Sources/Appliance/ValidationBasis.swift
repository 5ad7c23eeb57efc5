package import ASN1
import CMS
import PKIX
import PathValidation
import SignatureValidation
import ValidationReport

/// What every judgement of a run shares: trust, policy, evidence, validation time.
///
/// Made once, used by all threads.
package struct ValidationBasis: Sendable {
    let anchors: TrustAnchorSet
    let certificates: CertificatePool
    let revocation: RevocationPool
    let verifier = SignatureVerifier()
    let cache = CertificateCache()
    /// SHA-256 of the roots of ICP-Brasil among the anchors.
    let icpBrasilAnchors: Set<[UInt8]>
    /// Nil where no validation policy takes part.
    let policy: ValidationPolicy?
    package let validationTime: Instant

    let trustStoreInput: TrustStoreInput
    let policyInput: PolicyInput?
    let evidenceInput: EvidenceInput
    let reportContext: ReportContext
    let software: String?

    /// Reads all that the options name.
    ///
    /// - Throws: `ApplianceError`, of kind `configuration` where trust store or policy cannot be used.
    package init(_ options: BasisOptions, locations: Locations = .current) throws(ApplianceError) {
        let trust =
            if options.anchors.isEmpty {
                try TrustBasis(store: options.trustStore, locations)
            } else {
                try TrustBasis(anchors: options.anchors)
            }
        let evidence = try EvidenceLoader.load(options.certificates + options.revocation)
        anchors = TrustAnchorSet(trust.anchors)
        certificates = CertificatePool(trust.certificates + evidence.certificates)
        revocation = RevocationPool(
            lists: evidence.certificateRevocationLists,
            responses: evidence.ocspResponses
        )
        icpBrasilAnchors = trust.icpBrasilAnchors
        validationTime = options.time ?? SystemClock.now
        trustStoreInput = TrustStoreInput(
            digest: trust.digest,
            origin: trust.origin,
            anchorCount: trust.anchors.count
        )
        evidenceInput = EvidenceInput(
            digest: Hexadecimal.encode(evidence.digest),
            certificateCount: evidence.certificates.count,
            crlCount: evidence.certificateRevocationLists.count,
            ocspResponseCount: evidence.ocspResponses.count
        )
        reportContext = ReportContext(icpBrasilAnchors: trust.icpBrasilAnchors, evidenceOrigins: evidence.origins)
        software = options.software
        if let option = options.policy {
            let (policy, origin) = try PolicyLocator.read(option, locations)
            self.policy = policy
            policyInput = PolicyInput(id: policy.id, digest: policy.digest, origin: origin)
        } else {
            policy = nil
            policyInput = nil
        }
    }

    /// A path validator over the shared evidence and what a file brought along, which is never an anchor.
    func paths(
        adding certificates: [Certificate] = [],
        lists: [CertificateRevocationList] = [],
        responses: [OCSPResponse] = []
    ) -> PathValidator {
        PathValidator(
            anchors: anchors,
            certificates: CertificatePool(certificates).merged(with: self.certificates),
            revocation: RevocationPool(lists: lists, responses: responses).merged(with: revocation),
            verifier: verifier
        )
    }

    /// The judge over the shared evidence and what a file brought along.
    ///
    /// - Throws: `ApplianceError` of kind `internal` where the basis was made without policy.
    func judge(
        adding certificates: [Certificate],
        lists: [CertificateRevocationList],
        responses: [OCSPResponse]
    ) throws(ApplianceError) -> SignatureJudge {
        guard let policy else { throw ApplianceError(.internal, "no validation policy was read") }
        return SignatureJudge(
            paths: paths(adding: certificates, lists: lists, responses: responses),
            certificates: self.certificates,
            policy: policy,
            validationTime: validationTime,
            icpBrasilAnchors: icpBrasilAnchors
        )
    }

    /// The inputs of a report.
    func inputs(document: ReportedFile, content: ReportedFile? = nil) -> ReportInputs {
        ReportInputs(
            document: document,
            content: content,
            trustStore: trustStoreInput,
            policy: policyInput,
            evidence: evidenceInput,
            validationTime: validationTime,
            software: software
        )
    }
}
