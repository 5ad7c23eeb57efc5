package import ASN1
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import ValidationReport

/// What every judgement of a run shares: trust, policy, evidence, validation time.
///
/// Read once, used by all threads; a class, because it is handed to each judgement.
package final class ValidationBasis: Sendable {
    let anchors: TrustAnchorSet
    let certificates: CertificatePool
    let revocation: RevocationPool
    /// The revocation data of the options, by SHA-256.
    let givenLists: [Digest256: CertificateRevocationList]
    let givenResponses: [Digest256: OCSPResponse]
    /// What may prove that files existed.
    let evidenceRecords: EvidenceRecordIndex
    let verifier: SignatureVerifier
    let cache: CertificateCache
    private let validators: PathValidatorCache
    /// SHA-256 of the roots of ICP-Brasil among the anchors.
    let icpBrasilAnchors: Set<[UInt8]>
    /// Nil where no validation policy takes part.
    let policy: ValidationPolicy?
    let signaturePolicies: SignaturePolicyStore
    package let validationTime: Instant

    let trustStoreInput: TrustStoreInput
    let policyInput: PolicyInput?
    let evidenceInput: EvidenceInput
    let reportContext: ReportContext
    let software: String?
    /// The folder to which names of files in reports are relative, a slash at its end; nil: as they are given.
    private let root: String?

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
        let evidence = try EvidenceLoader.load(
            options.certificates + options.revocation,
            records: options.evidenceRecords
        )
        verifier = SignatureVerifier()
        cache = CertificateCache()
        validators = PathValidatorCache()
        anchors = TrustAnchorSet(trust.anchors)
        certificates = CertificatePool(trust.certificates + evidence.certificates)
        revocation = RevocationPool(
            lists: evidence.certificateRevocationLists,
            responses: evidence.ocspResponses
        )
        evidenceRecords = EvidenceRecordIndex(evidence.records)
        givenLists = Dictionary(
            evidence.certificateRevocationLists.map { (Digest256($0.sha256), $0) },
            uniquingKeysWith: { one, _ in one }
        )
        givenResponses = Dictionary(
            evidence.ocspResponses.map { (Digest256($0.sha256), $0) },
            uniquingKeysWith: { one, _ in one }
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
            ocspResponseCount: evidence.ocspResponses.count,
            evidenceRecordCount: evidence.records.count
        )
        let root = options.root.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        self.root = root
        reportContext = ReportContext(
            icpBrasilAnchors: trust.icpBrasilAnchors,
            domains: trust.domains,
            register: try AuthorityRegisterReader.find(locations),
            evidenceOrigins: evidence.origins.mapValues { Self.name($0, below: root) },
            showsPersonalData: options.showsPersonalData
        )
        software = options.software
        signaturePolicies = try SignaturePolicyStore(options.signaturePolicies, locations)
        if let option = options.policy {
            let (policy, origin) = try PolicyLocator.read(option, locations)
            self.policy = policy
            policyInput = PolicyInput(id: policy.id, digest: policy.digest, origin: origin)
        } else {
            policy = nil
            policyInput = nil
        }
    }

    /// The basis for one of several threads: what was read, and which signatures verify, is shared; the certificates and
    /// paths that are met on the way are its own.
    ///
    /// Threads that count references to the same objects wait for each other at each of them.
    package init(sharing other: ValidationBasis, among threads: Int) {
        verifier = other.verifier
        cache = CertificateCache(capacity: CertificateCache.standardCapacity / threads)
        validators = PathValidatorCache(capacity: PathValidatorCache.standardCapacity / threads)
        anchors = other.anchors
        certificates = other.certificates
        revocation = other.revocation
        givenLists = other.givenLists
        givenResponses = other.givenResponses
        evidenceRecords = other.evidenceRecords
        icpBrasilAnchors = other.icpBrasilAnchors
        policy = other.policy
        signaturePolicies = other.signaturePolicies
        validationTime = other.validationTime
        trustStoreInput = other.trustStoreInput
        policyInput = other.policyInput
        evidenceInput = other.evidenceInput
        reportContext = other.reportContext
        software = other.software
        root = other.root
    }

    /// A path validator over the shared evidence and what a file brought along, which is never an anchor.
    func paths(
        adding certificates: [Certificate] = [],
        lists: [CertificateRevocationList] = [],
        responses: [OCSPResponse] = []
    ) -> PathValidator {
        // A validator that is kept is for few certificates, and for many documents, none of which may spend for another.
        func make(_ isKept: Bool) -> PathValidator {
            PathValidator(
                anchors: anchors,
                certificates: CertificatePool(certificates).merged(with: self.certificates),
                revocation: RevocationPool(lists: lists, responses: responses).merged(with: revocation),
                verifier: verifier,
                wrongKeys: isKept ? nil : WrongKeyBudget()
            )
        }
        return lists.isEmpty && responses.isEmpty ? validators.validator(adding: certificates, make) : make(false)
    }

    /// The judge over the shared evidence, what a file brought along, and the signature policies that it names.
    ///
    /// - Throws: `ApplianceError` of kind `internal` where the basis was made without policy.
    func judge(
        adding certificates: [Certificate],
        lists: [CertificateRevocationList],
        responses: [OCSPResponse],
        signaturePolicies named: Set<ObjectIdentifier> = []
    ) throws(ApplianceError) -> SignatureJudge {
        guard let policy else { throw ApplianceError(.internal, "no validation policy was read") }
        return SignatureJudge(
            paths: paths(adding: certificates, lists: lists, responses: responses),
            // A token may leave its authority's certificate out, which then stands beside it in the file (RFC 3161 §2.4.1).
            certificates: CertificatePool(certificates).merged(with: self.certificates),
            policy: policy,
            validationTime: validationTime,
            icpBrasilAnchors: icpBrasilAnchors,
            signaturePolicies: try signaturePolicies.policies(named)
        )
    }

    /// Checks that trust store, policy and evidence are those of a report that is replayed.
    ///
    /// - Throws: `ApplianceError` that names the one that differs.
    package func check(_ recorded: RecordedReport) throws(ApplianceError) {
        let trust = recorded.trustStore
        try ReplayDifference.check(
            "trust store",
            trustStoreInput.origin,
            trustStoreInput.digest,
            trust.digest,
            kind: .configuration
        )
        try ReplayDifference.check(
            "validation policy",
            policyInput?.id ?? "none",
            policyInput?.digest ?? "none",
            recorded.policy.digest,
            kind: .configuration
        )
        try ReplayDifference.check(
            "evidence set",
            "what --certificates and --revocation name",
            evidenceInput.digest,
            recorded.evidenceDigest
        )
        try ReplayDifference.check(
            "register of identifiers",
            reportContext.register?.source ?? "none",
            reportContext.register?.digest ?? "none",
            recorded.registerDigest ?? "none",
            kind: .configuration
        )
    }

    /// What a report must know beside the judgement, with evidence that a file brought along and what a replayed report
    /// says of places.
    func context(embedded: [[UInt8]], recorded: RecordedReport?) -> ReportContext {
        var context = reportContext
        context.embeddedEvidence = Set(embedded)
        context.recordedOrigins = recorded?.evidenceOrigins ?? [:]
        return context
    }

    /// The inputs of a report; those of a replayed report have its names for places.
    func inputs(
        document: ReportedFile,
        content: ReportedFile? = nil,
        namesake: ReportedFile? = nil,
        signaturePoliciesDigest: String? = nil,
        recorded: RecordedReport? = nil
    ) -> ReportInputs {
        ReportInputs(
            document: named(document),
            content: content.map(named),
            namesake: namesake.map(named),
            trustStore: recorded?.trustStore ?? trustStoreInput,
            policy: recorded?.policy ?? policyInput,
            evidence: evidenceInput,
            signaturePoliciesDigest: signaturePoliciesDigest,
            register: reportContext.register.map { RegisterInput(source: $0.source, digest: $0.digest) },
            validationTime: validationTime,
            software: software
        )
    }

    private func named(_ file: ReportedFile) -> ReportedFile {
        file.named(Self.name(file.name, below: root), isFoundByName: file.isFoundByName)
    }

    /// The name by which reports and findings have a file that was judged at a path.
    func name(of path: String, recorded: RecordedReport?) -> String {
        Self.name(recorded?.document.name ?? path, below: root)
    }

    private static func name(_ path: String, below root: String?) -> String {
        guard let root, path.hasPrefix(root) else { return path }
        return String(path.dropFirst(root.count))
    }
}
