/// What one check reads: which tiers, which sample, from which object on.
struct CheckPlan: Sendable, Hashable {
    let readsData: Bool
    let tiers: Set<CheckTier>
    /// Into how many samples the objects are parted, and which of them this is.
    let rounds: UInt64
    let round: UInt64
    /// When this reading began, and when the first of its rounds did.
    let startedAt: ArchiveTime?
    let firstAt: ArchiveTime?
    /// The number of the last object that was read before it was cut off; nil: none.
    let cursor: UInt64?
    /// Damage that was found before it was cut off.
    let earlierDamage: UInt64

    /// Every byte of every tier; nothing is remembered.
    static let everything = CheckPlan(
        readsData: true,
        tiers: Set(CheckTier.allCases),
        rounds: 1,
        round: 0,
        startedAt: nil,
        firstAt: nil,
        cursor: nil,
        earlierDamage: 0
    )

    /// Whether an object is in the sample: digests are spread evenly, so a span of them is a fair part.
    func isChosen(_ digest: ObjectDigest) -> Bool {
        guard rounds > 1 else { return true }
        let place = digest.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return place % rounds == round % rounds
    }
}
