import TransparencyLog

/// What the verification of an audit log came to.
package struct AuditReport: Sendable {
    /// A checkpoint that was kept elsewhere.
    package struct Earlier: Sendable, Hashable {
        package let path: String
        /// The entries that it covers.
        package let size: Int
    }

    let origin: String
    let keys: [String]
    let verification: LogVerification
    let earlier: [Earlier]

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
            case .missing, .unreadable, .malformed: true
            default: false
            }
        }
    }
}
