package import SignatureValidation

/// What a document time-stamp proves to have existed: everything in the bytes that it covers (EN 319 142-1 §5.4.3,
/// EN 319 102-1 §5.6.2.3).
package struct DocumentTimeStampCoverage: Sendable {
    private let validationData: PDFValidationData
    private let contents: [SignatureContents]

    /// - Parameters:
    ///   - validationData: the document security stores.
    ///   - contents: all signatures and time-stamps of the file.
    package init(_ validationData: PDFValidationData, _ contents: [SignatureContents]) {
        self.validationData = validationData
        self.contents = contents
    }

    /// What a document time-stamp covers, seen from a signature of the same file; nothing where its ByteRange is unusable.
    ///
    /// Objects count by the bytes that they stand in, not by the revision that names them: what was added behind the covered
    /// bytes is not covered, whatever an entry says.
    package func coverage(of timeStamp: PDFSignature, over signature: PDFSignature) -> TimeStampCoverage {
        guard let range = timeStamp.byteRange else { return .none }
        var objects = validationData.digests(coveredBy: range)
        for one in contents where one.signature.id != timeStamp.id {
            guard let gap = one.signature.byteRange?.gap, range.covers(gap) else { continue }
            objects.formUnion(one.digests)
        }
        guard let covered = signature.byteRange, signature.id != timeStamp.id, range.covers(covered.gap) else {
            return TimeStampCoverage(coversSignature: false, coversContent: false, objects: objects)
        }
        return TimeStampCoverage(
            coversSignature: true,
            coversContent: range.covers(covered.first) && range.covers(covered.second),
            objects: objects
        )
    }
}
