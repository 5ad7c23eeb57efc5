/// An indication with a sub-indication that may stand under it: an impossible pair cannot be written.
package enum Verdict: Sendable, Hashable {
    case totalPassed
    case totalFailed(FailureReason)
    case indeterminate(IndeterminationReason)

    package var indication: Indication {
        switch self {
        case .totalPassed: .totalPassed
        case .totalFailed: .totalFailed
        case .indeterminate: .indeterminate
        }
    }

    /// ETSI's spelling of the sub-indication; nil under TOTAL-PASSED.
    package var subIndication: String? {
        switch self {
        case .totalPassed: nil
        case .totalFailed(let reason): reason.rawValue
        case .indeterminate(let reason): reason.rawValue
        }
    }

    /// Whether the verdict is TOTAL-PASSED.
    package var isPassed: Bool { self == .totalPassed }

    /// The worse of two: failed over indeterminate over passed; the first where they are alike.
    package func worse(_ other: Verdict) -> Verdict { other.rank > rank ? other : self }

    private var rank: Int {
        switch self {
        case .totalPassed: 0
        case .indeterminate: 1
        case .totalFailed: 2
        }
    }
}
