import Glibc

extension LMDBError {
    /// What to do next, in English; for the line after the error.
    package var hint: String {
        switch code {
        case .damaged, .truncated:
            "stop writing, keep the file, run a check and restore the catalogue from a replica or rebuild it"
        case .unknownVersion: "open it with the version that wrote it, or with a newer one"
        case .mustReopen: "see the first error before this one, then open the environment again and run a check"
        case .mapFull: "open the environment with a larger bound for its map"
        case .mapResized: "end the transaction around this one and begin again"
        case .readersActive: "end read transactions sooner; one of this process was open for the whole waiting time"
        case .readersFull: "end other readers; places of dead ones are freed at the next open"
        case .databasesFull: "open the environment with a larger bound for its databases"
        case .transactionFull: "commit in smaller groups"
        case .keyLength: "make the key 1 to 511 bytes long, for instance by a digest"
        case .valueLength: "keep large values in a file and their digest here"
        case .order: "put without the append option"
        case .notFound: "check the path and the name; a reader creates nothing"
        case .alreadyOpen: "share the environment that this process has open"
        case .nestedTransaction: "end the transaction around the write first"
        case .incompatible: "open the database with the options that it was created with"
        case .misuse: "open databases before the transactions that use them"
        case .system(ENOSPC), .system(EDQUOT): "free space on the file system; nothing of the transaction was kept"
        case .system(EIO): "check the disk and its free space before anything else; nothing of the transaction was kept"
        case .system(EACCES), .system(EPERM), .system(EROFS): "check owner and mode of the directory and its files"
        case .system(ENOENT): "check the path; a reader creates nothing"
        case .system(ENOMEM): "lower the bound of the map or raise the limit of address space (ulimit -v)"
        case .system: "see errno(3)"
        }
    }
}
