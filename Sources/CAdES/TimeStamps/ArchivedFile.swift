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
    let rootDigests: Set<[UInt8]>
    /// What archive-time-stamp-v2 has before the signer's own part (RFC 5126 §6.4.1); empty where the content is unknown.
    private let openings: [DigestAlgorithm: DigestPrefix]

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
        var digests = Set(signedData.certificates.map(\.sha256))
        digests.formUnion(signedData.crls.map(\.sha256))
        for response in signedData.ocspResponses { digests.formUnion(response.coveredDigests) }
        rootDigests = digests
        var openings: [DigestAlgorithm: DigestPrefix] = [:]
        for algorithm in survey.algorithms {
            openings[algorithm] = try Self.opening(signedData, algorithm, content)
        }
        self.openings = openings
    }

    /// encapContentInfo, external content, certificates and crls as they stand; nil where the content is unknown.
    func opening(_ algorithm: DigestAlgorithm) -> DigestPrefix? { openings[algorithm] }

    private static func opening(
        _ signedData: SignedData,
        _ algorithm: DigestAlgorithm,
        _ content: SignedContent
    ) throws(LibCryptoError) -> DigestPrefix? {
        let information = signedData.encapContentInfoEncoding
        let sets = [signedData.certificatesEncoding, signedData.crlsEncoding].compactMap(\.self)
        guard signedData.encapsulatedContent == nil else {
            return try DigestPrefix(algorithm, [information] + sets)
        }
        return try content.state(ContentDigestRequest(algorithm, after: Array(information)))?.appending(sets)
    }
}
