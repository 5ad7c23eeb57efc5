/// One reason for which a path was refused, or a fact that the judge must weigh.
package struct PathFinding: Hashable, Sendable {
    package let code: PathFindingCode
    /// The place of the certificate in the path, the target being 0; nil where the finding is about the whole search.
    package let certificateIndex: Int?
    /// SHA-256 of the certificate concerned; nil for an anchor without certificate.
    package let certificateSHA256: [UInt8]?
    /// What the code's text needs: names, identifiers and times in their text forms, never document bytes.
    package let values: [String: String]

    package init(
        _ code: PathFindingCode,
        certificateIndex: Int? = nil,
        certificateSHA256: [UInt8]? = nil,
        values: [String: String] = [:]
    ) {
        self.code = code
        self.certificateIndex = certificateIndex
        self.certificateSHA256 = certificateSHA256
        self.values = values
    }
}
