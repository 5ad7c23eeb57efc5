import ASN1
import CMS
import LibCrypto
import PKIX
import SignatureValidation
import TimeStampProtocol

/// What the time-stamps of all signers of a file have in common, worked out once.
struct ArchivedFile: Sendable {
    /// How many archive time-stamps of a file have their imprints computed: each covers all the others.
    static let maximumArchiveTimeStamps = 256

    let signedData: SignedData
    let objects: EmbeddedObjects
    let references: ReferencedObjects
    /// Whether there are so few archive time-stamps that their imprints are computed.
    let hasComputableArchives: Bool
    /// SHA-256 of the certificates, CRLs and OCSP responses in the fields of the SignedData.
    let rootDigests: Set<[UInt8]>
    /// What archive-time-stamp-v2 has before the signer's own part (RFC 5126 §6.4.1); empty where the content is unknown.
    private let openings: [DigestAlgorithm: DigestPrefix]

    init(
        _ signedData: SignedData,
        _ objects: EmbeddedObjects,
        _ references: ReferencedObjects,
        over content: SignedContent
    ) throws(LibCryptoError) {
        self.signedData = signedData
        self.objects = objects
        self.references = references
        var count = 0
        var algorithms: Set<DigestAlgorithm> = []
        Self.survey(signedData.signerInfos, objects, &count, &algorithms)
        hasComputableArchives = count <= Self.maximumArchiveTimeStamps
        guard count > 0, hasComputableArchives else {
            rootDigests = []
            openings = [:]
            return
        }
        var digests = Set(signedData.certificates.map(\.sha256))
        digests.formUnion(signedData.crls.map(\.sha256))
        for response in signedData.ocspResponses { digests.formUnion(response.coveredDigests) }
        rootDigests = digests
        var openings: [DigestAlgorithm: DigestPrefix] = [:]
        for algorithm in algorithms {
            openings[algorithm] = try Self.opening(signedData, algorithm, content)
        }
        self.openings = openings
    }

    /// encapContentInfo, external content, certificates and crls as they stand; nil where the content is unknown.
    func opening(_ algorithm: DigestAlgorithm) -> DigestPrefix? { openings[algorithm] }

    /// Counts the archive time-stamps of signers and counter-signers, and gathers the algorithms of versions 1 and 2.
    private static func survey(
        _ signers: [SignerInfo],
        _ objects: EmbeddedObjects,
        _ count: inout Int,
        _ algorithms: inout Set<DigestAlgorithm>
    ) {
        for signer in signers {
            for type in CAdESAttribute.archiveTimeStamps {
                for value in signer.unsignedAttributes?.values(of: type) ?? [] {
                    count += 1
                    guard type != CAdESAttribute.archiveTimestampV3,
                        case .success(let token) = objects.token(value.timeStampTokenEncoding),
                        let algorithm = token.tstInfo.messageImprint.digest
                    else { continue }
                    algorithms.insert(algorithm)
                }
            }
            survey(signer.counterSignatures, objects, &count, &algorithms)
        }
    }

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
