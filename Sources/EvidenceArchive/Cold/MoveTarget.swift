/// Where objects are moved to.
package enum MoveTarget: String, Sendable, Hashable, CaseIterable {
    case hot
    case cold
}
