package import SignatureValidation

/// What a document time-stamp proves to have existed: everything in the bytes that it covers (EN 319 142-1 §5.4.3,
/// EN 319 102-1 §5.6.2.3).
package struct DocumentTimeStampCoverage: Sendable {
    /// How many signatures and time-stamps are looked for under each time-stamp.
    private static let maximumCount = 2_000

    private let validationData: PDFValidationData
    private let contents: [SignatureContents]

    /// - Parameters:
    ///   - validationData: the document security stores.
    ///   - contents: all signatures and time-stamps of the file.
    package init(_ validationData: PDFValidationData, _ contents: [SignatureContents]) {
        self.validationData = validationData
        self.contents = Array(contents.prefix(Self.maximumCount))
    }

    /// What a document time-stamp covers; nothing where its ByteRange is unusable.
    ///
    /// Objects count by the bytes that they stand in, not by the revision that names them: what was added behind the covered
    /// bytes is not covered, whatever an entry says. It covers a signature where it covers any of the file.
    package func coverage(of timeStamp: PDFSignature) -> TimeStampCoverage {
        guard let range = timeStamp.byteRange else { return .none }
        var objects = validationData.digests(coveredBy: range)
        let covered = contents.filter { isCovered($0.signature, by: timeStamp) }
        for one in covered { objects.formUnion(one.digests) }
        return TimeStampCoverage(
            coversSignature: !covered.isEmpty,
            coversContent: covered.contains { isContentCovered($0.signature, by: range) },
            objects: objects
        )
    }

    /// The same, seen from one signature of the file.
    package func coverage(of timeStamp: PDFSignature, over signature: PDFSignature) -> TimeStampCoverage {
        guard let range = timeStamp.byteRange else { return .none }
        let isCovered = isCovered(signature, by: timeStamp)
        return TimeStampCoverage(
            coversSignature: isCovered,
            coversContent: isCovered && isContentCovered(signature, by: range),
            objects: coverage(of: timeStamp).objects
        )
    }

    /// What exists where the whole file does.
    package var wholeFile: TimeStampCoverage {
        TimeStampCoverage(
            coversSignature: true,
            coversContent: true,
            objects: contents.reduce(into: validationData.digests) { $0.formUnion($1.digests) }
        )
    }

    /// Whether the Contents of a signature stand in the bytes that a document time-stamp covers.
    package func isCovered(_ signature: PDFSignature, by timeStamp: PDFSignature) -> Bool {
        guard signature.id != timeStamp.id, let range = timeStamp.byteRange, let gap = signature.byteRange?.gap else {
            return false
        }
        return range.covers(gap)
    }

    private func isContentCovered(_ signature: PDFSignature, by range: PDFByteRange) -> Bool {
        guard let covered = signature.byteRange else { return false }
        return range.covers(covered.first) && range.covers(covered.second)
    }
}
