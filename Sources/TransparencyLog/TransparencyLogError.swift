package import DurableFiles
package import LibCrypto

/// Why a log, a note or a proof could not be read, written or made.
///
/// It carries paths inside the log, names of keys and indices, never the bytes of an entry.
package enum TransparencyLogError: Error, Hashable, Sendable {
    /// libcrypto could not be asked.
    case cryptography(LibCryptoError)
    /// A key name, verifier key or signing key that signed-note does not allow, or of a kind that is not taken here.
    case keyMalformed
    /// Bytes that are no signed note (signed-note, "Format"), or one above the limits of `SignedNote`.
    case noteMalformed
    /// A note without a signature by a known key.
    case noteUnsigned
    /// A known key's signature that does not verify; the name is the key's.
    case signatureInvalid(key: String)
    /// A note text that is no checkpoint (tlog-checkpoint, "Note text").
    case checkpointMalformed
    /// Bytes that are no proof (tlog-proof, "Format").
    case proofMalformed
    /// A checkpoint of another log.
    case originDiffers
    /// A tree larger than this implementation reads, see `LogStore.capacity`.
    case sizeUnsupported
    /// An index or size outside the tree.
    case outOfRange
    /// There is no log: no checkpoint was ever written here.
    case noCheckpoint
    /// An entry of more than 65,535 bytes; the index is its place in the log.
    case entryTooLong(index: Int)
    /// More entries or bytes in one append than `LogStore` takes.
    case appendTooLarge
    /// An append that would leave indices out; the next one is named.
    case gap(next: Int)
    /// An append that says something else than the log does at this index.
    case entryConflict(index: Int)
    /// A file of the log that is not there, has a wrong length or framing, or does not lead to the signed root.
    case damaged(path: String)
    /// A file that could not be read or written; the path is the one inside the log.
    case file(path: String, DurableFileError)
}
