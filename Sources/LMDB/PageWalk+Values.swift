extension PageWalk {
    /// Looks at what an entry of a leaf refers to.
    mutating func visit(
        _ node: PageNode,
        in page: PageBytes,
        _ number: Int,
        _ descent: inout Descent
    ) throws(LMDBError) {
        switch node.storage {
        case .inline:
            descent.counts.entries += 1
            if descent.purpose == .freeList {
                releaseList(page.part(at: node.valueOffset, count: node.valueLength), number)
            }
        case .overflow:
            descent.counts.entries += 1
            try visitOverflow(page.integer(at: node.valueOffset, width: 8), node.valueLength, &descent)
        case .database:
            guard descent.purpose == .databases, node.valueLength == TreeRecord.length else {
                return report(number, "has a record of a tree where none should be")
            }
            descent.counts.entries += 1
            let name = page.bytes(at: node.keyOffset, count: node.keyLength)
            try visitDatabase(TreeRecord(page, at: node.valueOffset), String(decoding: name, as: UTF8.self), number)
        case .subpage:
            // Values of values there are not: what says so would lead down without an end.
            guard descent.record.order == .duplicates else {
                return report(number, "has several values where one should be")
            }
            visitSubpage(page.part(at: node.valueOffset, count: node.valueLength), number, &descent)
        case .duplicateTree:
            guard descent.record.order == .duplicates, node.valueLength == TreeRecord.length else {
                return report(number, "has several values where one should be")
            }
            let record = TreeRecord(page, at: node.valueOffset)
            descent.counts.entries += max(0, record.counts.entries)
            try walk(record, .duplicates, namedBy: number)
        case nil:
            report(number, "has an entry of no known kind")
        }
    }

    private mutating func visitDatabase(_ record: TreeRecord, _ name: String, _ number: Int) throws(LMDBError) {
        let outer = database
        database = name
        try walk(record, .values, namedBy: number)
        count(record.counts.entries, in: name)
        database = outer
    }

    /// A value that is too long for its leaf: pages one behind the other, of which only the first has a header.
    private mutating func visitOverflow(
        _ first: Int,
        _ valueLength: Int,
        _ descent: inout Descent
    ) throws(LMDBError) {
        guard claim(first) else { return }
        let page = try bytes(of: first)
        guard page.number == first, page.kind == .overflow else {
            return report(first, "is not the first page of a long value")
        }
        // A value that became shorter may have kept its pages.
        let needed = (PageBytes.headerLength - 1 + valueLength) / meta.pageSize + 1
        guard page.overflowCount >= needed, page.overflowCount <= filePageCount - first else {
            return report(first, "has other pages behind it than its value needs")
        }
        for number in (first + 1)..<(first + page.overflowCount) where !claim(number) { return }
        descent.counts.overflowPages += page.overflowCount
        guard descent.purpose == .freeList else { return }
        var list = [UInt8](repeating: 0, count: valueLength)
        let offset = first * meta.pageSize + PageBytes.headerLength
        let count = try file.read(into: &list, at: offset)
        releaseList(PageBytes(count == valueLength ? list : []), first)
    }

    /// Several values of one key, few enough to stand in its leaf: a page in the page.
    private mutating func visitSubpage(_ page: PageBytes, _ number: Int, _ descent: inout Descent) {
        guard page.kind.subtracting(.changed) == [.leaf, .subpage], let nodes = nodes(of: page, isBranch: false) else {
            return report(number, "has several values of a key that overlap, or lie outside of it")
        }
        descent.counts.entries += nodes.count
        let values = nodes.map { page.bytes(at: $0.keyOffset, count: $0.keyLength) }
        for (value, next) in zip(values, values.dropFirst()) where !value.lexicographicallyPrecedes(next) {
            return report(number, "has values of a key that are out of order")
        }
    }

    /// Page numbers behind how many they are (`MDB_IDL` in `midl.h`).
    private mutating func releaseList(_ list: PageBytes, _ number: Int) {
        let count = list.integer(at: 0, width: 8)
        guard count >= 0, count <= list.count / 8 - 1 else {
            return report(number, "has a list of free pages that is longer than its value")
        }
        for index in 0..<count { release(list.integer(at: 8 * (index + 1), width: 8), namedBy: number) }
    }
}
