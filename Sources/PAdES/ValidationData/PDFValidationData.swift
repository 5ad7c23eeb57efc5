package import CMS
package import LibCrypto
package import PDFSyntax
package import PKIX

/// Everything for validation that the document security stores of a PDF hold, those of earlier revisions included.
///
/// Facts only: certificates, CRLs and OCSP responses are evidence like any other, and none of them is an anchor.
package struct PDFValidationData: Sendable {
    /// The stores, one for each state that revisions gave it, the newest first; empty without.
    package let stores: [DocumentSecurityStore]
    /// The certificates, each once.
    package let certificates: [Certificate]
    /// The CRLs, each once.
    package let certificateRevocationLists: [CertificateRevocationList]
    /// The OCSP responses, each once.
    package let ocspResponses: [OCSPResponse]
    /// Tokens of VRI entries (TS), as they stand: the standard does not say over which octets they are.
    package let timeStampTokens: [ArraySlice<UInt8>]
    /// What stands out, each once, in the order of the cases.
    package let defects: [PDFValidationDataDefect]
    /// How many objects cannot be read, and how many entries are of a wrong type.
    package let unreadable: Int
    private let places: [PDFEvidencePlace]

    /// Reads the stores of a document; certificates are asked of the cache.
    package init(_ document: PDFDocument, cache: CertificateCache) {
        var reader = PDFValidationDataReader(document: document, cache: cache)
        reader.read()
        stores = reader.stores
        certificates = reader.certificates
        certificateRevocationLists = reader.certificateRevocationLists
        ocspResponses = reader.ocspResponses
        timeStampTokens = reader.timeStampTokens
        defects = PDFValidationDataDefect.allCases.filter(reader.defects.contains)
        unreadable = reader.unreadable
        places = reader.places
    }

    /// SHA-256 of what stands in the bytes that a signature or time-stamp covers: what was added later, or stands in what is
    /// left out, is not among it.
    package func digests(coveredBy range: PDFByteRange) -> Set<Digest256> {
        var result: Set<Digest256> = []
        for place in places where range.covers(place.range) { result.formUnion(place.digests) }
        return result
    }

    /// SHA-256 of all that the stores hold.
    var digests: Set<Digest256> { places.reduce(into: []) { $0.formUnion($1.digests) } }

    /// The first revision, from 0, whose bytes hold the object with this SHA-256; nil for one that is in no store.
    package func firstRevision(of digest: [UInt8], in document: PDFDocument) -> Int? {
        let digest = Digest256(digest)
        let ends = places.filter { $0.digests.contains(digest) }.map(\.range.upperBound)
        guard let end = ends.min() else { return nil }
        return document.revisions.first { $0.range.upperBound >= end }?.index
    }

    /// The validation-related information of a signature in the newest store that has any; nil without.
    ///
    /// Throws `LibCryptoError` where libcrypto could not be asked for the key.
    package func relatedInformation(
        of signature: PDFSignature,
        in document: PDFDocument
    ) throws(LibCryptoError) -> (information: ValidationRelatedInformation, revision: Int)? {
        guard stores.contains(where: { !$0.relatedInformation.isEmpty }) else { return nil }
        let keys = try VRIKey.keys(of: signature, in: document)
        for store in stores {
            if let found = store.relatedInformation.first(where: { keys.contains($0.key.uppercased()) }) {
                return (found, store.revision)
            }
        }
        return nil
    }
}

extension PDFByteRange {
    /// Whether all of these bytes are covered.
    func covers(_ range: Range<Int>) -> Bool {
        !range.isEmpty
            && (first.lowerBound <= range.lowerBound && range.upperBound <= first.upperBound
                || second.lowerBound <= range.lowerBound && range.upperBound <= second.upperBound)
    }
}
