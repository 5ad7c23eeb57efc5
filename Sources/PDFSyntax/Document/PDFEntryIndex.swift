/// Finds the entry that counts for an object number as of a revision, however many revisions there are.
struct PDFEntryIndex: Sendable {
    /// One word an entry, sorted: 24 bits of object number, 16 of revision, 24 of the place in its entries.
    private let words: [UInt64]
    private let revisions: [PDFRevision]

    /// What the words have room for, which is what a budget can allow.
    static func limit(_ budget: PDFBudget) -> PDFBudget {
        var result = budget
        result.objectNumber = min(budget.objectNumber, 1 << 24 - 1)
        result.sections = min(budget.sections, 1 << 16 - 2)
        result.crossReferenceEntries = min(budget.crossReferenceEntries, 1 << 24)
        return result
    }

    init(_ revisions: [PDFRevision]) {
        self.revisions = revisions
        var words: [UInt64] = []
        words.reserveCapacity(revisions.reduce(0) { $0 + $1.entries.count })
        for revision in revisions {
            for (place, entry) in revision.entries.enumerated() {
                words.append(Self.word(entry.number, revision.index) | UInt64(place))
            }
        }
        words.sort()
        self.words = words
    }

    /// The entry in the newest revision, not newer than `revision`, that has one.
    func definition(of number: Int, in revision: Int) -> (entry: PDFXRefEntry, revision: Int)? {
        guard number >= 0, number < 1 << 24 else { return nil }
        let bound = Self.word(number, min(max(revision, 0), revisions.count - 1) + 1)
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < bound { low = middle + 1 } else { high = middle }
        }
        guard low > 0, words[low - 1] >= Self.word(number, 0) else { return nil }
        let found = Int(words[low - 1] >> 24 & 0xffff)
        return (revisions[found].entries[Int(words[low - 1] & 0xff_ffff)], found)
    }

    private static func word(_ number: Int, _ revision: Int) -> UInt64 {
        UInt64(number) << 40 | UInt64(revision) << 24
    }
}
