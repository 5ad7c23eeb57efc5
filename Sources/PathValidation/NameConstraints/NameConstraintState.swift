import PKIX

/// permitted_subtrees and excluded_subtrees (RFC 5280 §6.1.2 (b), (c)).
///
/// The permitted subtrees of each certificate are kept apart: a name in all of them is in their intersection.
struct NameConstraintState {
    /// What a name violates.
    enum Violation: Hashable {
        case notPermitted
        case excluded
        case unsupported
    }

    private var permitted: [[GeneralSubtree]] = []
    private var excluded: [GeneralSubtree] = []

    var isEmpty: Bool { permitted.isEmpty && excluded.isEmpty }

    /// RFC 5280 §6.1.4 (g).
    mutating func add(_ constraints: NameConstraints) {
        if let subtrees = constraints.permittedSubtrees { permitted.append(subtrees) }
        excluded += constraints.excludedSubtrees
    }

    /// RFC 5280 §6.1.3 (b), (c) for one name; `budget` is what comparisons may still cost.
    func violation(of name: GeneralName, budget: inout Int) -> Violation? {
        for subtree in excluded {
            budget -= 1
            guard budget >= 0 else { return nil }
            switch NameConstraintMatch.of(name, subtree, for: .exclusion) {
            case .inside: return .excluded
            case .incomparable: return .unsupported
            case .outside, .otherForm: continue
            }
        }
        for subtrees in permitted {
            var isConstrained = false
            var isPermitted = false
            for subtree in subtrees where !isPermitted {
                budget -= 1
                guard budget >= 0 else { return nil }
                switch NameConstraintMatch.of(name, subtree, for: .permission) {
                case .inside: isPermitted = true
                case .outside: isConstrained = true
                case .incomparable: return .unsupported
                case .otherForm: continue
                }
            }
            if isConstrained, !isPermitted { return .notPermitted }
        }
        return nil
    }
}
