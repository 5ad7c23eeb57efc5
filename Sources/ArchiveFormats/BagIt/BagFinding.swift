/// What is wrong with a bag, or unusual (RFC 8493).
package struct BagFinding: Hashable, Sendable, CustomStringConvertible {
    /// What was found; the comment names the clause.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// No `bagit.txt` (§2.1.1).
        case missingDeclaration
        /// `bagit.txt` is not the two lines, or of a version that is not read (§2.1.1).
        case invalidDeclaration
        /// No `data` folder (§2.1.2).
        case missingPayloadFolder
        /// No payload manifest, or none of an algorithm that the caller asks for (§2.1.3).
        case missingManifest
        /// A line that is not a digest and a path (§2.1.3).
        case invalidManifest
        /// A manifest of an algorithm that is not known here (§2.4).
        case unknownAlgorithm
        /// A path that leaves the bag, or cannot be one (§5.2).
        case unsafePath
        /// A payload manifest lists a tag file, or the other way round (§2.1.3, §2.2.1).
        case misplacedEntry
        /// A path stands twice in a manifest (§2.1.3).
        case duplicateEntry
        /// Listed, but not there (§3).
        case missingFile
        /// A payload file that a payload manifest does not list (§3).
        case unlistedFile
        /// A payload manifest that a tag manifest does not list (§2.2.1).
        case unlistedManifest
        /// The content is not what the manifest says (§3).
        case digestMismatch
        /// `bag-info.txt` cannot be read (§2.2.2).
        case invalidInfo
        /// Length and number of the payload are not what `bag-info.txt` says (§2.2.2).
        case oxumMismatch
        /// `fetch.txt`: nothing is fetched here (§2.2.3).
        case fetchList
        /// A link, a device, or a name that is not UTF-8.
        case irregularFile
        /// Paths that only case tells apart are one file on some systems (§5.1.2).
        case caseConflict
        /// A percent sign that should have been encoded (§2.1.3).
        case barePercentSign
        /// A tag file that a tag manifest does not list (§2.2.1).
        case unlistedTagFile
    }

    package let code: Code
    /// The path in the bag, cleaned for messages; nil for the bag itself.
    package let path: String?
    package let detail: String

    init(_ code: Code, at path: String? = nil, _ detail: String = "") {
        self.code = code
        self.path = path.map { DisplayText.clean($0) }
        self.detail = detail
    }

    /// Whether the bag is valid all the same.
    package var isWarning: Bool { [.caseConflict, .barePercentSign, .unlistedTagFile].contains(code) }

    package var description: String {
        [path, code.rawValue, detail.isEmpty ? nil : detail].compactMap { $0 }.joined(separator: ": ")
    }
}
