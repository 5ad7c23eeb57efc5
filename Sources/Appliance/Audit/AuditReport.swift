package import EvidenceArchive
import TransparencyLog

/// What the verification of an audit log came to.
package struct AuditReport: Sendable {
    /// A checkpoint that was kept elsewhere.
    package struct Earlier: Sendable, Hashable {
        package let path: String
        /// The entries that it covers.
        package let size: Int
    }

    /// What a key beside the log's own signed.
    package struct Signer: Sendable, Hashable {
        /// The key's identifier in notes, eight hexadecimal digits.
        package let key: String
        /// The key's text; nil where it is not known.
        package let verifierKey: String?
        /// Where the key lay when it signed last; nil where the log does not tell.
        package let custody: AuditKeyCustody?
        /// How many of its signatures are over the log's own roots.
        package internal(set) var count: Int
        /// The most entries that one of them covers.
        package internal(set) var size: Int

        /// Whether the signatures were verified by the key.
        package var isVerified: Bool { verifierKey != nil }
    }

    let origin: String
    let keys: [String]
    let verification: LogVerification
    let earlier: [Earlier]
    let signers: [Signer]

    /// Whether every entry, tile and checkpoint is what was signed.
    package var isSound: Bool { verification.isSound }

    /// Whether an earlier checkpoint is the beginning of the log.
    func isConsistent(_ earlier: Earlier) -> Bool {
        guard verification.checkpoint != nil else { return false }
        return !verification.defects.contains { defect in
            switch defect {
            case .inconsistent(let size): size == earlier.size
            case .rewound(let signed, _): signed == earlier.size
            // Entries that could not be read: nothing behind them was compared.
            case .missing(let path), .unreadable(let path, _), .malformed(let path):
                !LogSignature.isPlace(of: path)
            default: false
            }
        }
    }
}
