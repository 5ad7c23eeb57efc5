extension ArchiveError.Code {
    /// What a caller does about it, whatever the object; the command line maps it to an exit code.
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// Stored data are damaged or missing: exit 3.
        case damage
        /// An input cannot be used: exit 65.
        case input
        /// The archive or an object is not there: exit 66.
        case absent
        /// A file system or the catalogue's store refused: exit 74.
        case inputOutput
        /// Someone else writes: exit 75.
        case locked
        /// Configuration or format: exit 78.
        case configuration
        /// A mistake of this program: exit 70.
        case internalFailure
    }

    /// The kind of the error.
    package var kind: Kind {
        switch self {
        case .notAnArchive, .objectUnknown, .inputMissing: .absent
        case .alreadyExists, .formatNewer, .formatUnknown, .configurationInvalid, .auditKey, .replicaForeign:
            .configuration
        case .locked, .renewalRunning: .locked
        case .inputOutput, .diskFull, .notWritable, .catalogueFull, .catalogueReaders, .catalogueFailed: .inputOutput
        case .inputUnusable, .tooLarge, .invalidValue, .dossierInvalid: .input
        case .objectMissing, .objectDigestMismatch, .objectSizeMismatch, .itemLineInvalid, .itemLineMissing,
            .itemsDigestMismatch, .catalogueMissing, .cataloguePage, .catalogueTruncated, .catalogueRecord,
            .catalogueReference, .catalogueSequence, .auditDamaged, .auditMismatch, .packMissing, .packDamaged,
            .packDigestMismatch, .replicaAhead, .batchDamaged, .batchCoverage:
            .damage
        case .cryptographyFailed, .outOfOrder: .internalFailure
        }
    }

    /// The reason in a few words.
    package var summary: String {
        switch self {
        case .notAnArchive: "not an archive"
        case .alreadyExists: "there is something there already"
        case .locked: "another process writes to the archive"
        case .formatNewer: "written by a newer version"
        case .formatUnknown: "a format that this version cannot migrate"
        case .configurationInvalid: "not the configuration of an archive"
        case .inputOutput: "cannot be read or written"
        case .diskFull: "no space left on the device"
        case .notWritable: "cannot be written to"
        case .inputMissing: "nothing to read"
        case .inputUnusable: "cannot be added"
        case .tooLarge: "larger than the format allows"
        case .invalidValue: "a value that the format does not allow"
        case .objectMissing: "the object is missing"
        case .objectDigestMismatch: "the object's bytes have another digest"
        case .objectSizeMismatch: "the object has another size"
        case .objectUnknown: "no such object in the archive"
        case .itemLineInvalid: "not a line of item metadata"
        case .itemLineMissing: "the line of an item that the audit log tells of is missing"
        case .itemsDigestMismatch: "the item lines have another digest than the file's name says"
        case .catalogueMissing: "the catalogue is missing"
        case .cataloguePage: "the catalogue is damaged"
        case .catalogueTruncated: "the catalogue's file is too short"
        case .catalogueRecord: "a record of the catalogue is damaged"
        case .catalogueReference: "records of the catalogue contradict each other"
        case .catalogueSequence: "a sequence number is taken by something else"
        case .catalogueFull: "the catalogue cannot grow"
        case .catalogueReaders: "too many readers of the catalogue"
        case .catalogueFailed: "the catalogue refused"
        case .auditDamaged: "the audit log is damaged"
        case .auditMismatch: "the audit log does not verify"
        case .auditKey: "the audit key cannot be used"
        case .packMissing: "the pack is missing"
        case .packDamaged: "the pack is damaged"
        case .packDigestMismatch: "the pack has another digest"
        case .replicaForeign: "not a replica of this archive"
        case .replicaAhead: "the replica has more than the archive"
        case .dossierInvalid: "the dossier does not verify"
        case .batchDamaged: "the batch is damaged"
        case .batchCoverage: "the catalogue contradicts a batch"
        case .renewalRunning: "another process seals or renews batches"
        case .cryptographyFailed: "libcrypto failed"
        case .outOfOrder: "an internal step came out of order"
        }
    }

    /// What to do next where the thrower knows nothing better.
    package var hint: String {
        switch self {
        case .notAnArchive: "name an archive with --archive, or make one: lastro archive init DIR"
        case .alreadyExists: "choose a directory that is empty or not there"
        case .locked: "wait for the other process, or give it longer: --wait SECONDS"
        case .formatNewer: "use the version of lastro that wrote it, or a newer one"
        case .formatUnknown: "check archive.yaml against a replica"
        case .configurationInvalid: "correct archive.yaml, or restore it: lastro archive repair --from REPLICA"
        case .inputOutput: "check the disk and the permissions, then run the command again"
        case .diskFull: "make room on the device, then run the command again: nothing acknowledged is lost"
        case .notWritable: "check who owns the archive and how it is mounted"
        case .inputMissing: "check the path"
        case .inputUnusable, .tooLarge, .invalidValue: "correct the input and run the command again"
        case .objectMissing, .objectDigestMismatch, .objectSizeMismatch, .itemLineInvalid, .itemLineMissing,
            .itemsDigestMismatch, .packMissing, .packDamaged, .packDigestMismatch, .replicaAhead, .batchDamaged:
            "lastro archive repair --from REPLICA"
        case .objectUnknown: "look it up: lastro archive list"
        case .catalogueMissing, .cataloguePage, .catalogueTruncated, .catalogueRecord, .catalogueReference,
            .catalogueSequence, .batchCoverage:
            "lastro archive repair --rebuild-catalogue"
        case .catalogueFull: "make room on the device, or raise the limit of address space (ulimit -v)"
        case .catalogueReaders: "wait for other commands to end, then run this one again"
        case .catalogueFailed: "lastro archive check"
        case .auditDamaged, .auditMismatch: "lastro archive repair --from REPLICA"
        case .auditKey:
            "restore the archive's keys directory from its backup, or: lastro archive repair --new-audit-key"
        case .replicaForeign: "name the replica of this archive"
        case .renewalRunning: "wait for the other run to end: it does the same work"
        case .dossierInvalid: "get a complete copy of the dossier"
        case .cryptographyFailed: "check the installation of OpenSSL"
        case .outOfOrder: "report this with the command that led to it"
        }
    }
}
