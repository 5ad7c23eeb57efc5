import SignatureValidation

/// The validation process of ETSI EN 319 102-1 that a signature called for, by its name in TS 119 102-2 §4.3.10.
enum ValidationProcess: String, Sendable, Hashable, CaseIterable {
    /// §5.3, no proof of time.
    case basic = "Basic"
    /// §5.5, signatures with time and with long-term material.
    case longTerm = "LTVM"
    /// §5.6, signatures with archival data.
    case archival = "LTA"

    /// The process for a signature with these time-stamps.
    init(_ timeStamps: [TimeStampEntry]) {
        let kinds = Set(timeStamps.map(\.kind.rawValue))
        if kinds.contains("ARCHIVE_TIMESTAMP") {
            self = .archival
        } else {
            self = kinds.isEmpty ? .basic : .longTerm
        }
    }

    /// The process's URI.
    var identifier: String { "urn:etsi:019102:validationprocess:\(rawValue)" }
}
