/// The refused paths worth showing: those that came furthest, a bounded number.
struct RejectedPaths {
    private(set) var paths: [RejectedPath] = []
    private let limit: Int

    init(limit: Int) { self.limit = max(1, limit) }

    /// Adds a path; the least telling one goes where there are too many.
    mutating func add(_ path: RejectedPath) {
        let rank = Self.rank(of: path)
        if paths.count >= limit {
            guard let last = paths.last, Self.rank(of: last) < rank else { return }
            paths.removeLast()
        }
        // Equal ranks keep the order in which they were found: the builder's best candidate comes first.
        let index = paths.firstIndex { Self.rank(of: $0) < rank } ?? paths.count
        paths.insert(path, at: index)
    }

    /// Whether a path refused for this reason would be kept.
    func takes(_ code: PathFindingCode) -> Bool {
        guard paths.count >= limit, let last = paths.last else { return true }
        return Self.rank(of: last) < code.rank
    }

    private static func rank(of path: RejectedPath) -> Int { path.bestFinding?.code.rank ?? 0 }
}
