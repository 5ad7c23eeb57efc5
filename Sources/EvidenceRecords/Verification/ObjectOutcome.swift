/// What was found of one given object.
package struct ObjectOutcome: Sendable, Hashable {
    /// How one chain covers the object.
    package enum Coverage: Sendable, Hashable {
        /// Its digest is in the first list of the chain's first hash tree; with the rule of the renewal in later chains.
        case listed(ObjectForm, RenewalRule?)
        /// There is no tree, and the imprint is right for it.
        case imprinted(ObjectForm, RenewalRule?)
        /// There is no tree, and the imprint is of something else.
        case notImprinted
        /// Its digest is in no list where it would have to be.
        case missing
        /// Its digest by the chain's algorithm was not given, or the algorithm is not known.
        case unknown

        /// Whether the object is covered; nil where it cannot be told.
        package var isCovered: Bool? {
            switch self {
            case .listed, .imprinted: true
            case .notImprinted, .missing: false
            case .unknown: nil
            }
        }
    }

    package let name: String
    /// One for each chain.
    package let coverage: [Coverage]

    /// Whether the object is where it has to be, in the first chain and in every later list; nil where it cannot be told.
    ///
    /// A later chain without a tree says nothing here: its imprint joins the object with the chains before it.
    package var isIntact: Bool? {
        for (chain, coverage) in coverage.enumerated() {
            if coverage == .missing || (coverage == .notImprinted && chain == 0) { return false }
        }
        return coverage.contains(.unknown) ? nil : true
    }
}
