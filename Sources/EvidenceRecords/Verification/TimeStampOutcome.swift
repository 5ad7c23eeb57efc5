/// What was found of one archive time-stamp.
package struct TimeStampOutcome: Sendable {
    /// The number of its chain, from 0.
    package let chain: Int
    /// Its number within the chain, from 0.
    package let position: Int
    package let timeStamp: ArchiveTimeStamp
    package let imprint: ImprintOutcome
    /// What the token has to be over by the standard's own rule; nil where it cannot be told.
    package let root: [UInt8]?
    /// What a renewal covers of what stands before it; empty for the record's first time-stamp.
    package let references: [ReferenceOutcome]
    package let defects: [TimeStampDefect]

    /// Whether it begins a chain, and so is over the objects themselves.
    package var isInitial: Bool { position == 0 }

    /// Whether a rule is broken on which what the record proves rests; a digest that is only not listed is none.
    package var breaksRules: Bool { defects.contains { $0 != .unlistedAlgorithm } }

    /// Whether imprint and references are known to be right, so that what stands before is proven with it.
    package var isLinked: Bool {
        imprint.isIntact == true && references.allSatisfy { $0.isIntact == true }
    }
}
