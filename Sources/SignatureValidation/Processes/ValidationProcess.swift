/// The validation process of EN 319 102-1 that gave the verdict.
package enum ValidationProcess: String, Sendable, Hashable, CaseIterable {
    /// §5.3: nothing proves an earlier time.
    case basic = "Basic"
    /// §5.5: with a signature time-stamp, with or without long-term validation material.
    case withTime = "LTVM"
    /// §5.6: with proofs of existence of the validation material.
    case archival = "LTA"

    /// The process that the verified tokens of a signature allow.
    init(_ timeStamps: [JudgedTimeStamp]) {
        let proven = timeStamps.filter { $0.provenTime != nil }
        if proven.contains(where: { $0.timeStamp.kind.isArchival }) {
            self = .archival
        } else if proven.contains(where: \.timeStamp.coverage.coversSignature) {
            self = .withTime
        } else {
            self = .basic
        }
    }
}
