/// What `LogStore.verify` found.
package struct LogVerification: Sendable {
    /// The most defects that are listed.
    package static let mostDefects = 1_000

    /// The log's checkpoint; nil if it is missing, not signed or of another log.
    package internal(set) var checkpoint: SignedCheckpoint?
    /// How many entries were read and hashed.
    package internal(set) var entries = 0
    /// How many old checkpoints were compared with the entries.
    package internal(set) var checkpoints = 0
    /// The signatures of keys beside the log's own, by the log's size; defects among them are listed as such.
    package internal(set) var signatures: [LogSignature] = []
    /// Whether an interrupted append left files beyond the checkpoint: no damage, the next append removes them.
    package internal(set) var isInterrupted = false
    /// The first thousand defects, in the order in which they were found.
    package private(set) var defects: [LogDefect] = []
    /// How many there are in all.
    package private(set) var defectCount = 0

    /// Whether the log is whole: every entry, tile and checkpoint is what was signed.
    package var isSound: Bool { checkpoint != nil && defectCount == 0 }

    /// Adds what somebody found who knows what the entries say.
    package mutating func report(_ defect: LogDefect) {
        defectCount += 1
        if defects.count < Self.mostDefects { defects.append(defect) }
    }
}
