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
    /// Whether the first hash tree of each chain leads to its imprint; nil where it cannot be told.
    let isTreeIntact: [Bool?]

    /// Whether a chain covers the object: its digest is in the list, and the tree leads to the imprint (RFC 4998 §4.3); nil
    /// where it cannot be told.
    package func isCovered(chain: Int) -> Bool? {
        guard case .listed = coverage[chain] else { return coverage[chain].isCovered }
        return isTreeIntact[chain]
    }

    /// Whether its digest is in a list whose tree does not lead to the imprint.
    package var isOnlyListed: Bool {
        coverage.indices.contains { coverage[$0].isCovered == true && isCovered(chain: $0) == false }
    }

    /// Whether the object is where it has to be, in the first chain and in every later list, under trees that lead to their
    /// imprints; nil where it cannot be told.
    ///
    /// A later chain without a tree says nothing here: its imprint joins the object with the chains before it.
    package var isIntact: Bool? {
        var isTold = true
        for (chain, coverage) in coverage.enumerated() where coverage != .notImprinted || chain == 0 {
            switch isCovered(chain: chain) {
            case false?: return false
            case nil: isTold = false
            case true?: continue
            }
        }
        return isTold ? true : nil
    }
}
