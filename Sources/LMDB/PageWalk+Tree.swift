extension PageWalk {
    /// What the values of a tree are.
    enum Purpose {
        /// Records of other trees.
        case databases
        /// Lists of pages.
        case freeList
        case values
        /// The several values of one key are the tree's keys.
        case duplicates

        /// What a tree's record can say of the order of keys.
        var orders: [TreeRecord.Order] {
            switch self {
            case .databases, .duplicates: [[]]
            case .freeList: [.integerKeys]
            case .values: [[], .duplicates]
            }
        }
    }

    /// One tree on the way down.
    struct Descent {
        let record: TreeRecord
        let purpose: Purpose
        var counts = TreeRecord.Counts()
    }

    /// Looks at all pages of a tree, and compares them with what its record, in page `owner`, counts.
    mutating func walk(_ record: TreeRecord, _ purpose: Purpose, namedBy owner: Int) throws(LMDBError) {
        var descent = Descent(record: record, purpose: purpose)
        guard purpose.orders.contains(record.order) else {
            return report(owner, "names a tree of an order that is nobody's here")
        }
        guard record.root == nil ? record.depth == 0 : (1...Self.maximumDepth).contains(record.depth) else {
            return report(owner, "names a tree of depth \(record.depth)")
        }
        if let root = record.root { try visit(root, level: 1, from: nil, below: nil, &descent) }
        // What is missing below a damaged page is its damage, not another one.
        guard damage.isEmpty, descent.counts != record.counts else { return }
        report(owner, "counts other pages or entries of a tree than there are")
    }

    /// Looks at a page and all below, whose keys are to be in the range that the branch above gives.
    private mutating func visit(
        _ number: Int,
        level: Int,
        from low: ArraySlice<UInt8>?,
        below high: ArraySlice<UInt8>?,
        _ descent: inout Descent
    ) throws(LMDBError) {
        guard claim(number) else { return }
        let page = try bytes(of: number)
        guard page.number == number else { return report(number, "has another number in its header") }
        let isBranch = level < descent.record.depth
        guard page.kind == (isBranch ? .branch : .leaf) else {
            return report(number, "is not the kind of page that its place in the tree asks for")
        }
        guard let nodes = nodes(of: page, isBranch: isBranch) else {
            return report(number, "has entries that overlap, or lie outside of it")
        }
        guard isInOrder(nodes, page, descent.record, isBranch: isBranch, from: low, below: high) else {
            return report(number, "has keys that are out of order, or outside of the range of the page above")
        }
        if isBranch {
            descent.counts.branchPages += 1
            for (index, node) in nodes.enumerated() {
                let start = index == 0 ? low : page.bytes(at: node.keyOffset, count: node.keyLength)
                let next = index + 1 < nodes.count ? nodes[index + 1] : nil
                let end = next.map { page.bytes(at: $0.keyOffset, count: $0.keyLength) } ?? high
                try visit(node.child, level: level + 1, from: start, below: end, &descent)
            }
        } else {
            descent.counts.leafPages += 1
            for node in nodes { try visit(node, in: page, number, &descent) }
        }
    }

    /// The entries of a page, each inside of it and apart from the others; nil where they are not.
    func nodes(of page: PageBytes, isBranch: Bool) -> [PageNode]? {
        guard page.lower > PageBytes.headerLength, page.lower & 1 == 0, page.lower <= page.upper,
            page.upper <= page.count
        else { return nil }
        var nodes: [PageNode] = []
        nodes.reserveCapacity(page.nodeCount)
        for index in 0..<page.nodeCount {
            let offset = page.nodeOffset(index)
            guard offset >= page.upper, offset <= page.count - PageBytes.nodeHeaderLength else { return nil }
            let node = PageNode(page, at: offset)
            guard isBranch || node.storage != nil, node.length(inBranch: isBranch) <= page.count - offset else {
                return nil
            }
            nodes.append(node)
        }
        let sorted = nodes.sorted { $0.offset < $1.offset }
        // Free room ends where the first of them begins.
        guard sorted.first?.offset == page.upper else { return nil }
        var end = 0
        for node in sorted {
            guard node.offset >= end else { return nil }
            end = node.offset + node.length(inBranch: isBranch)
        }
        return nodes
    }

    /// Whether keys ascend inside of the range.
    ///
    /// The first key of a branch page stands for all that come before.
    private func isInOrder(
        _ nodes: [PageNode],
        _ page: PageBytes,
        _ record: TreeRecord,
        isBranch: Bool,
        from low: ArraySlice<UInt8>?,
        below high: ArraySlice<UInt8>?
    ) -> Bool {
        var previous: ArraySlice<UInt8>?
        for (index, node) in nodes.enumerated() where index > 0 || !isBranch {
            let key = page.bytes(at: node.keyOffset, count: node.keyLength)
            // Integers are keys of the list of free pages only: 8 bytes, the least first.
            let isFirst = previous == nil
            if let bound = previous ?? low {
                let precedes = Self.precedes(bound, key, asIntegers: record.order == .integerKeys)
                guard precedes || isFirst && bound == key else { return false }
            }
            previous = key
        }
        if let high, let previous { return Self.precedes(previous, high, asIntegers: record.order == .integerKeys) }
        return true
    }

    static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, asIntegers: Bool) -> Bool {
        guard asIntegers else { return left.lexicographicallyPrecedes(right) }
        guard left.count == right.count else { return left.count < right.count }
        return left.reversed().lexicographicallyPrecedes(right.reversed())
    }
}
