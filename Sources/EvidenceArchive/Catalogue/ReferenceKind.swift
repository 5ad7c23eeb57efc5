/// Why one object refers to another.
package enum ReferenceKind: Sendable, Hashable {
    /// A detached signature to the content that it covers.
    case content
    /// A document or signature to a piece of its evidence.
    case evidence(EvidenceKind)

    /// The octet that stands for it in the catalogue; never reused.
    var octet: UInt8 {
        switch self {
        case .content: 1
        case .evidence(.certificate): 2
        case .evidence(.crl): 3
        case .evidence(.ocsp): 4
        case .evidence(.timestamp): 5
        case .evidence(.report): 6
        case .evidence(.evidenceRecord): 7
        }
    }

    init?(octet: UInt8) {
        switch octet {
        case 1: self = .content
        case 2: self = .evidence(.certificate)
        case 3: self = .evidence(.crl)
        case 4: self = .evidence(.ocsp)
        case 5: self = .evidence(.timestamp)
        case 6: self = .evidence(.report)
        case 7: self = .evidence(.evidenceRecord)
        default: return nil
        }
    }
}
