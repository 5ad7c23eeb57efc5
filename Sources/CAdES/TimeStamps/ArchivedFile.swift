import ASN1
import CMS
import LibCrypto
import PKIX
import SignatureValidation

/// What the time-stamps of all signers of a file have in common, worked out once.
struct ArchivedFile: Sendable {
    let signedData: SignedData
    let objects: EmbeddedObjects
    /// All that came with the file.
    let evidence: DigestedObjects
    let survey: TimeStampSurvey
    /// What complete-references attributes name; nil where no time-stamp could cover them.
    let references: ReferencedObjects?
    /// SHA-256 of the certificates, CRLs and OCSP responses in the fields of the SignedData.
    let rootDigests: [Digest256]
    /// What archive-time-stamp-v2 has before the signer's own part, in each form; empty where the content is unknown.
    private let openings: [DigestAlgorithm: [(ImprintRule, DigestPrefix)]]

    /// Throws `LibCryptoError` where libcrypto could not be asked.
    init(
        _ signedData: SignedData,
        _ objects: EmbeddedObjects,
        _ evidence: DigestedObjects,
        over content: SignedContent
    ) throws(LibCryptoError) {
        self.signedData = signedData
        self.objects = objects
        self.evidence = evidence
        survey = TimeStampSurvey(signedData, objects)
        guard !survey.isEmpty, survey.isWithinLimits else {
            references = nil
            rootDigests = []
            openings = [:]
            return
        }
        references = try ReferencedObjects(of: signedData.signerInfos, among: evidence)
        guard survey.archiveCount > 0 else {
            rootDigests = []
            openings = [:]
            return
        }
        rootDigests =
            (signedData.certificates.map(\.sha256) + signedData.crls.map(\.sha256)).map(Digest256.init)
            + signedData.ocspResponses.flatMap(\.coveredDigests)
        var openings: [DigestAlgorithm: [(ImprintRule, DigestPrefix)]] = [:]
        for algorithm in survey.algorithms {
            if let standing = try ArchiveOpening.standing(signedData, algorithm, content) {
                openings[algorithm] = [(.standard, standing)]
            }
            guard survey.triesVariants, let definite = try ArchiveOpening.definite(signedData, algorithm, content)
            else { continue }
            openings[algorithm, default: []].append((.definiteLengths, definite))
        }
        self.openings = openings
    }

    /// What comes before the signer's own part, as it stands and, if that is not DER, with definite lengths.
    func openings(_ algorithm: DigestAlgorithm) -> [(ImprintRule, DigestPrefix)] { openings[algorithm] ?? [] }
}
