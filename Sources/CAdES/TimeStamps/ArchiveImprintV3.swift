import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TimeStampProtocol

/// The octets under archive-time-stamp-v3 (EN 319 122-1 §5.5.3): eContentType, the content's digest, the SignerInfo's fields
/// from version to signature, and the ats-hash-index that the token bears among its unsigned attributes.
struct ArchiveImprintV3 {
    let file: ArchivedFile
    let signer: SignerInfo
    let content: SignedContent
    let attributes: UnsignedAttributes

    /// The imprint with the index that fits; with the first one where none does.
    func imprint(of token: TimeStampToken) throws(LibCryptoError) -> Imprint {
        let indexes = token.signerInfo.unsignedAttributes?.hashIndexes ?? []
        guard !indexes.isEmpty else { return Imprint(defect: .hashIndexMissing) }
        // "A single ats-hash-index-v3 attribute": with several, nobody can say which one is the token's.
        guard indexes.count == 1, let index = indexes[0] else { return Imprint(defect: .hashIndexUnreadable) }
        guard let algorithm = token.tstInfo.messageImprint.digest else { return Imprint(.absent, .none) }
        let match = try HashIndexMatch(index, file: file, attributes: attributes)
        var defects: Set<ImprintDefect> = match.isComplete ? [] : [.hashIndexUnmatched]
        if index.algorithm == nil { defects.insert(.hashIndexAlgorithm) }
        // EN 319 122-1 §5.5.2 wants the imprint's own algorithm. By another one the objects are covered as references are:
        // where that digest is to be trusted.
        var covered = index.algorithm == algorithm ? match.covered : match.covered.referred(by: index.algorithm)
        covered.add(file.coverage(ofSigned: signer.signedAttributes))
        let coverage = covered.coverage(signature: true, content: true)
        guard let contentDigest = try content.digest(algorithm) else {
            return Imprint(.absent, coverage, defects: defects)
        }
        let pieces = [
            file.signedData.contentTypeEncoding, contentDigest[...], signer.fieldsEncoding, index.encoding,
        ]
        let digest = try Digest.hash(algorithm, pieces)
        return Imprint(
            Imprint.content(algorithm, digest),
            coverage,
            defects: defects,
            isMatching: Imprint.isImprint(of: token, digest)
        )
    }
}
