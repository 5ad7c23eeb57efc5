import Glibc
package import LMDB
import LibCrypto

extension ArchiveError: LMDBErrorConvertible {
    /// The catalogue's file, relative to the archive.
    static let catalogueFile = "catalogue/data.mdb"

    /// What LMDB said, in the archive's words.
    package init(_ error: LMDBError) {
        let code: Code =
            switch error.code {
            case .truncated: .catalogueTruncated
            case .damaged, .incompatible: .cataloguePage
            case .unknownVersion: .formatNewer
            // No address space for a larger map is a map that cannot grow.
            case .mapFull, .system(ENOMEM): .catalogueFull
            case .readersFull: .catalogueReaders
            case .notFound: .catalogueMissing
            case .system(ENOSPC), .system(EDQUOT): .diskFull
            case .system(EACCES), .system(EPERM), .system(EROFS): .notWritable
            case .system: .inputOutput
            case .alreadyOpen, .nestedTransaction, .misuse, .keyLength, .valueLength: .outOfOrder
            case .mustReopen, .mapResized, .readersActive, .databasesFull, .transactionFull, .order: .catalogueFailed
            }
        self.init(code, subject: ArchiveError.catalogueFile, detail: "\(error)")
    }

    /// What libcrypto said, in the archive's words.
    init(_ error: LibCryptoError) { self.init(.cryptographyFailed, detail: "\(error)") }
}
