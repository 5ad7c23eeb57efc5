/// How far a move has come in its selection.
struct MoveCursor {
    /// How much evidence is looked at once all items are done; the rest is left to the next run.
    static let evidenceCount = 1 << 18

    /// What comes next.
    enum Stage {
        /// The digest with this index.
        case digest(Int)
        /// The items after this one.
        case items(after: UInt64?)
        /// Evidence of the items, by its numbers, from this index on.
        case evidence([UInt64], Int)
        case end
    }

    var stage: Stage
    /// Evidence that is looked at when all items are done: something that stays may refer to it.
    var evidence: Set<UInt64> = []
    /// Objects that could not be moved.
    var failed: Set<UInt64> = []

    init(_ selection: MoveSelection) { stage = selection.digests == nil ? .items(after: nil) : .digest(0) }

    var isAtEnd: Bool { if case .end = stage { true } else { false } }

    /// Keeps evidence for later.
    mutating func postpone(_ sequence: UInt64) {
        guard evidence.count < MoveCursor.evidenceCount else { return }
        evidence.insert(sequence)
    }
}
