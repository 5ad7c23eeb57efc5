/// What a piece of evidence is.
package enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
    case certificate
    case crl
    case ocsp
    case timestamp
    case report
}
