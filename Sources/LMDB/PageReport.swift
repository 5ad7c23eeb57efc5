/// What a look at every page of the data file found.
package struct PageReport: Sendable, Hashable {
    /// The committed state that was looked at, by the number of its write transaction.
    package let transaction: Int
    /// Pages that were ever given out.
    package let pageCount: Int
    /// Pages that hold something; the two meta pages are among them.
    package let usedPageCount: Int
    /// Pages that wait to be used again.
    package let freePageCount: Int
    /// Pages that are neither: room that is lost, and no harm.
    package let lostPageCount: Int
    /// How many entries each database has.
    package let entryCounts: [String: Int]
    /// What is wrong, in the order of finding; cut at the bound that was asked for.
    package let damage: [PageDamage]

    /// Whether every page is what it should be.
    package var isSound: Bool { damage.isEmpty }
}
