import CLMDB

/// What a database holds, in entries and pages.
package struct DatabaseStatistics: Sendable, Hashable {
    /// Values, each of several ones of a key counted.
    package let entryCount: Int
    /// Pages between the root and a value, both counted; 0 where there is no entry.
    package let depth: Int
    package let branchPageCount: Int
    package let leafPageCount: Int
    /// Pages of values that are too long for a leaf.
    package let overflowPageCount: Int
    /// In bytes.
    package let pageSize: Int

    init(_ counts: MDB_stat) {
        entryCount = counts.ms_entries
        depth = Int(counts.ms_depth)
        branchPageCount = counts.ms_branch_pages
        leafPageCount = counts.ms_leaf_pages
        overflowPageCount = counts.ms_overflow_pages
        pageSize = Int(counts.ms_psize)
    }
}
