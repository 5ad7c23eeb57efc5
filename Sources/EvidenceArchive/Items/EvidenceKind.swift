/// What a piece of evidence is.
package enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
    case certificate
    case crl
    case ocsp
    case timestamp
    case report
    /// An evidence record of RFC 4998 or RFC 6283 about the item's own object, which another archive gave.
    case evidenceRecord = "evidence-record"
}
