/// A tier that a check can be confined to.
package enum CheckTier: String, Sendable, Hashable, CaseIterable, Comparable {
    case hot
    case cold

    package static func < (left: CheckTier, right: CheckTier) -> Bool { left == .hot && right == .cold }

    /// Whether an object has to be looked at in one of these tiers; one that no tier has is missed in all.
    static func concerns(_ tiers: Set<CheckTier>, _ location: ObjectLocation) -> Bool {
        if location.isHot, tiers.contains(.hot) { return true }
        if location.cold != nil, tiers.contains(.cold) { return true }
        return location == .nowhere
    }
}
