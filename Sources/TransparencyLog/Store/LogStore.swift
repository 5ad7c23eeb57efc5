/// An append-only log in a directory, laid out as tlog-tiles lays out its resources.
///
/// ```
/// checkpoint                 the signed checkpoint; what it does not cover is not in the log
/// checkpoints/<size>         every checkpoint ever signed, the size in path elements of three digits
/// tile/<L>/<N>[.p/<W>]       hashes
/// tile/entries/<N>[.p/<W>]   entries
/// append                     the range of the last append
/// signatures/<key>/<size>    what keys beside the log's own signed, by the key's identifier and the log's size
/// ```
/// One writer at a time, who holds the archive's lock; any number of readers beside it. Nothing is read from a tile or a
/// bundle that was not checked against the signed root, or the tile above.
package struct LogStore: Sendable {
    /// The most entries of a log.
    package static let capacity = 1 << 48
    /// The most entries in one append.
    package static let mostEntries = 1 << 16
    /// The most bytes in one append.
    package static let mostBytes = 1 << 28

    static let checkpointPath = "checkpoint"
    static let archiveFolder = "checkpoints"
    static let tileFolder = "tile"

    let files: any LogFiles
    package let origin: LogOrigin
    package let keys: [VerifierKey]
    /// Keys beside the log's own that sign, or once signed, its checkpoints; nil: who may is not known.
    package let signers: [VerifierKey]?

    /// A log that is there or will be created; nothing is read yet.
    ///
    /// - Parameters:
    ///   - files: the log's own directory.
    ///   - origin: the log's name, the first line of its checkpoints.
    ///   - keys: the keys that sign, or once signed, its checkpoints; a checkpoint needs one of them.
    ///   - signers: whose signatures may stand beside; nil: anybody's, and none of them is verified.
    package init(files: any LogFiles, origin: LogOrigin, keys: [VerifierKey], signers: [VerifierKey]? = []) {
        self.files = files
        self.origin = origin
        self.keys = keys
        self.signers = signers
    }

    /// The log's checkpoint, verified.
    ///
    /// Throws `.noCheckpoint`, what `SignedCheckpoint` throws, and `.sizeUnsupported`.
    package func checkpoint() throws(TransparencyLogError) -> SignedCheckpoint {
        guard let signed = try readCheckpoint(Self.checkpointPath) else { throw .noCheckpoint }
        return signed
    }

    /// The checkpoint that was signed when the log had this size; nil where none was.
    package func checkpoint(size: Int) throws(TransparencyLogError) -> SignedCheckpoint? {
        guard size >= 0 else { throw .outOfRange }
        guard let signed = try readCheckpoint(Self.archivePath(size: size)) else { return nil }
        guard signed.checkpoint.size == size else { throw .damaged(path: Self.archivePath(size: size)) }
        return signed
    }

    static func archivePath(size: Int) -> String { "\(archiveFolder)/\(LogIndexPath.text(size))" }

    func readCheckpoint(_ path: String) throws(TransparencyLogError) -> SignedCheckpoint? {
        guard let bytes = try files.read(path, limit: SignedNote.largestLength) else { return nil }
        let signed = try SignedCheckpoint(bytes, origin: origin, keys: keys)
        guard signed.checkpoint.size <= Self.capacity else { throw .sizeUnsupported }
        return signed
    }
}
