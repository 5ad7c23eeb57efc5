/// Why a container could not be read or written: what, where, and what to do about it.
///
/// Never carries content; `place` is cleaned for terminals.
package struct ArchiveFormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The bytes cannot be read from where they are.
        case unreadable
        /// The bytes cannot be written, synced or renamed.
        case unwritable
        /// libcrypto could not compute a digest.
        case digestUnavailable
        /// The bytes end before what they announce.
        case truncated
        /// No end of central directory record that ends the file.
        case missingDirectory
        /// A record is broken, or points outside the file.
        case invalidStructure
        /// Several disks, or a method or a feature that is not read.
        case unsupported
        case encrypted
        /// The local header says something else than the directory.
        case headerMismatch
        /// Two members share bytes.
        case overlappingMembers
        /// Bytes that belong to no member and to no record.
        case unaccountedBytes
        case tooManyMembers
        /// A member, or all together, would be longer than is taken.
        case tooLarge
        /// A member claims to expand more than is taken.
        case suspiciousRatio
        /// The compressed data are broken, or of another length than declared.
        case invalidData
        case checksumMismatch
        /// A path that leaves its folder, or cannot be one.
        case unsafeName
        /// Two members have the same path, or one is a folder of the other.
        case duplicateName
        /// A JSON text that is none, or exceeds its bounds.
        case invalidJSON
        /// A member, file or object is not there.
        case missing
        /// It is there already.
        case alreadyThere
        /// Content has another SHA-256 or SHA-512 than its name, manifest or caller says.
        case digestMismatch
        /// What the caller asks to write cannot be written in this format.
        case invalidRequest
        /// The files are no BagIt bag as it is written here.
        case notABag
        /// The files are no OCFL storage root or object.
        case notOCFL
    }

    package let code: Code
    /// The member or path, for a message; nil for the container itself.
    package let place: String?
    /// What was found, for a reader; may be empty.
    package let detail: String
    /// The error number of the system call that failed; nil where none did.
    package let systemError: Int32?

    package init(_ code: Code, at place: String? = nil, _ detail: String = "", systemError: Int32? = nil) {
        self.code = code
        self.place = place.map { DisplayText.clean($0) }
        self.detail = detail
        self.systemError = systemError
    }

    /// What to do about it.
    package var hint: String { code.hint }

    /// Place and reason on one line, without the hint.
    package var description: String {
        let reason = detail.isEmpty ? code.summary : "\(code.summary): \(detail)"
        return place.map { "\($0): \(reason)" } ?? reason
    }
}
