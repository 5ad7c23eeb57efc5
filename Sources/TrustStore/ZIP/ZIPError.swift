/// Why a ZIP file is not taken.
package struct ZIPError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// No end of central directory record that ends the file.
        case missingDirectory
        /// A record is broken, or points outside the file.
        case invalidStructure
        /// ZIP64, several disks, encryption, or a method other than stored and deflate.
        case unsupported
        /// The local header says another name or method than the directory.
        case headerMismatch
        /// Two entries share bytes.
        case overlappingEntries
        case tooManyEntries
        /// An entry, or all together, would be longer than is taken.
        case tooLarge
        /// An entry claims to expand more than certificates ever do.
        case suspiciousRatio
        /// The compressed data are broken, or of another length than declared.
        case invalidData
        case checksumMismatch
    }

    package let code: Code

    init(_ code: Code) { self.code = code }

    package var description: String { "ZIP: \(code.rawValue)" }
}
