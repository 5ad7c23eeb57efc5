/// Why the archive could not do what it was asked to: what, to which file or object, and what to do about it.
///
/// Two errors are equal when their codes are. No text bears document bytes, names of people or keys.
package struct ArchiveError: Error, Sendable, CustomStringConvertible {
    package let code: Code
    /// The file (relative to the archive where it stands in it), digest, record or key that it is about.
    package let subject: String?
    /// What was found, for a reader; may be empty.
    package let detail: String
    /// What to do next, for a person: a command where one helps.
    package let hint: String

    /// An error; without a hint the code's own stands.
    package init(_ code: Code, subject: String? = nil, detail: String = "", hint: String? = nil) {
        self.code = code
        self.subject = subject
        self.detail = detail
        self.hint = hint ?? code.hint
    }

    /// Code, place and reason on one line, without the hint.
    package var description: String {
        let reason = detail.isEmpty ? code.summary : "\(code.summary): \(detail)"
        guard let subject else { return "\(code.rawValue): \(reason)" }
        return "\(code.rawValue): \(subject): \(reason)"
    }
}

extension ArchiveError: Hashable {
    package static func == (left: ArchiveError, right: ArchiveError) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension ArchiveError {
    /// What is wrong; raw values are never reused or renamed.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The directory has no `archive.yaml`, or is not there.
        case notAnArchive = "ARC-ARCHIVE-MISSING"
        /// `init` into a directory that has something in it.
        case alreadyExists = "ARC-ARCHIVE-EXISTS"
        /// Another process writes, and went on longer than the caller would wait.
        case locked = "ARC-ARCHIVE-LOCKED"
        /// Written by a newer version of this program.
        case formatNewer = "ARC-FORMAT-NEWER"
        /// An older format that no migration step leads away from.
        case formatUnknown = "ARC-FORMAT-UNKNOWN"
        /// `archive.yaml` is not what its format demands.
        case configurationInvalid = "ARC-CONFIGURATION-INVALID"
        /// A file or directory cannot be opened, read, written, renamed or synced.
        case inputOutput = "ARC-IO-FAILED"
        case diskFull = "ARC-IO-DISK-FULL"
        /// No permission, or a file system mounted read-only.
        case notWritable = "ARC-IO-NOT-WRITABLE"
        /// An input that is not there.
        case inputMissing = "ARC-INPUT-MISSING"
        /// An input of `add` that is no regular file, or went away or changed while it was read.
        case inputUnusable = "ARC-INPUT-UNUSABLE"
        /// What is stored or asked for exceeds a bound of the format.
        case tooLarge = "ARC-INPUT-TOO-LARGE"
        /// A name, identifier or date that the format has no room for.
        case invalidValue = "ARC-INPUT-INVALID"
        /// No tier has the object.
        case objectMissing = "ARC-OBJECT-MISSING"
        case objectDigestMismatch = "ARC-OBJECT-DIGEST-MISMATCH"
        case objectSizeMismatch = "ARC-OBJECT-SIZE-MISMATCH"
        /// An object that the catalogue does not know.
        case objectUnknown = "ARC-OBJECT-UNKNOWN"
        /// A line of a group file or pack that is not an item line.
        case itemLineInvalid = "ARC-ITEM-LINE-INVALID"
        /// The audit log tells of an item whose line no tier has.
        case itemLineMissing = "ARC-ITEM-LINE-MISSING"
        /// A file of item lines whose digest is not its name.
        case itemsDigestMismatch = "ARC-ITEMS-DIGEST-MISMATCH"
        case catalogueMissing = "ARC-CATALOGUE-MISSING"
        /// A page, tree or header of the catalogue is not what LMDB writes.
        case cataloguePage = "ARC-CATALOGUE-PAGE"
        /// The file ends before its last page.
        case catalogueTruncated = "ARC-CATALOGUE-TRUNCATED"
        /// A record whose digest does not match its bytes, or that cannot be decoded.
        case catalogueRecord = "ARC-CATALOGUE-RECORD"
        /// A record refers to one that is not there, or says otherwise than the one it refers to.
        case catalogueReference = "ARC-CATALOGUE-REFERENCE"
        /// The sequence number of an item or event is taken by another one.
        case catalogueSequence = "ARC-CATALOGUE-SEQUENCE"
        /// The catalogue cannot grow: address space or its bound is used up.
        case catalogueFull = "ARC-CATALOGUE-FULL"
        /// Too many processes or threads read at once.
        case catalogueReaders = "ARC-CATALOGUE-READERS"
        /// LMDB refused an operation for another reason.
        case catalogueFailed = "ARC-CATALOGUE-FAILED"
        /// The audit log's files do not form a log, or differ from the catalogue.
        case auditDamaged = "ARC-AUDIT-DAMAGED"
        /// A checkpoint or entry does not verify.
        case auditMismatch = "ARC-AUDIT-MISMATCH"
        /// The audit key or salt is missing, unreadable or not of this archive.
        case auditKey = "ARC-AUDIT-KEY"
        case packMissing = "ARC-PACK-MISSING"
        case packDamaged = "ARC-PACK-DAMAGED"
        case packDigestMismatch = "ARC-PACK-DIGEST-MISMATCH"
        /// A replica that belongs to another archive, or is none.
        case replicaForeign = "ARC-REPLICA-FOREIGN"
        /// A replica that has more than the archive: the archive lost something, or was put back to an older state.
        case replicaAhead = "ARC-REPLICA-AHEAD"
        /// A dossier that is not complete or does not verify.
        case dossierInvalid = "ARC-DOSSIER-INVALID"
        /// A batch's file, tree or token is not what its header says, or the token does not cover the tree.
        case batchDamaged = "ARC-BATCH-DAMAGED"
        /// The catalogue says otherwise than the batches of what they cover.
        case batchCoverage = "ARC-BATCH-COVERAGE"
        /// Batches are being sealed or renewed by another process.
        case renewalRunning = "ARC-RENEWAL-RUNNING"
        /// libcrypto could not digest, sign or give random bytes.
        case cryptographyFailed = "ARC-CRYPTO-FAILED"
        /// A transaction or session was used after its end, or a step came out of order.
        case outOfOrder = "ARC-INTERNAL-ORDER"
    }
}
