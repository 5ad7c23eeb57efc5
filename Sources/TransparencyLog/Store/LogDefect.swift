package import DurableFiles

/// Something in a log that is not as its checkpoint, its entries or an older checkpoint say.
package enum LogDefect: Hashable, Sendable, CustomStringConvertible {
    /// A file that must be there is not.
    case missing(path: String)
    /// A file that cannot be read.
    case unreadable(path: String, DurableFileError)
    /// A file of a wrong length or framing.
    case malformed(path: String)
    /// An entry that does not hash to what its tile says, while the tile leads to what is above it; the index is the log's.
    case entry(path: String, index: Int)
    /// A hash that is not that of what is below it; the index is the place in the tile, 0…255.
    case hash(path: String, index: Int)
    /// A partial tile or bundle that is not the beginning of the one that has taken its place.
    case partial(path: String)
    /// The entries do not lead to the root in the checkpoint.
    case root(path: String)
    /// A checkpoint that is none of this log's, or not signed by its key.
    case checkpoint(path: String, reason: TransparencyLogError)
    /// The log is shorter than a checkpoint that was signed before: entries were taken away.
    case rewound(signed: Int, size: Int)
    /// The entries do not lead to the root that was signed for the log of this size: its history was changed.
    case inconsistent(size: Int)
    /// A signature by a key that is not known, or whose file stands in another key's place.
    case foreign(path: String)
    /// The file of a signature that is another one than the log tells of.
    case altered(path: String)
    /// A file that is no part of the log.
    case unexpected(path: String)

    package var description: String {
        switch self {
        case .missing(let path): "\(path): missing"
        case .unreadable(let path, let error): "\(path): cannot be read (\(error.operation): \(error.code))"
        case .malformed(let path): "\(path): wrong length or framing"
        case .entry(let path, let index): "\(path): entry \(index) of the log was changed"
        case .hash(let path, let index): "\(path): hash \(index) is not that of what is below it"
        case .partial(let path): "\(path): not the beginning of the tile that took its place"
        case .root(let path): "\(path): the entries do not lead to this root"
        case .checkpoint(let path, let reason): "\(path): no checkpoint of this log (\(reason))"
        case .rewound(let signed, let size): "the log has \(size) entries, and had \(signed) when it was signed before"
        case .inconsistent(let size): "the log's first \(size) entries are not those that were signed"
        case .foreign(let path): "\(path): signed by a key that is not known"
        case .altered(let path): "\(path): not the signature that the log tells of"
        case .unexpected(let path): "\(path): no part of the log"
        }
    }
}
