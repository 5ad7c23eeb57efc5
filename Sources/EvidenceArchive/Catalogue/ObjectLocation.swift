/// Which tiers have an object; both for a moment while it moves, none only while it is damaged.
package struct ObjectLocation: Sendable, Hashable {
    package let isHot: Bool
    package let cold: ColdPlace?

    /// In the hot tier only.
    package static let hot = ObjectLocation(isHot: true, cold: nil)
    /// Known from item lines, but in no tier.
    package static let nowhere = ObjectLocation(isHot: false, cold: nil)

    package init(isHot: Bool, cold: ColdPlace?) {
        self.isHot = isHot
        self.cold = cold
    }
}
