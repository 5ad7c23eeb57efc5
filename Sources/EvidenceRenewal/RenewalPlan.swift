package import LibCrypto

/// What has to be done so that nothing loses its proof, and what has lost it.
package struct RenewalPlan: Sendable, Hashable {
    /// A token that a newer one has to cover (RFC 4998 §5.2).
    package struct TimeStampRenewal: Sendable, Hashable {
        package let token: String
        /// The digest of its chain, which its renewal has to keep.
        package let digest: DigestAlgorithm
        package let end: ProofEnd
        /// How many batches rest on it.
        package let batchCount: Int
    }

    /// A batch whose objects a new tree has to cover (RFC 4998 §5.3).
    package struct TreeRenewal: Sendable, Hashable {
        package let batch: UInt64
        package let end: ProofEnd
    }

    /// A batch of which no strand proves anything any more.
    package struct Loss: Sendable, Hashable {
        package let batch: UInt64
        /// When the last strand ended.
        package let end: ProofEnd
    }

    /// In the order of their ends.
    package internal(set) var timeStamps: [TimeStampRenewal] = []
    /// In the order of their batches.
    package internal(set) var trees: [TreeRenewal] = []
    package internal(set) var losses: [Loss] = []
    /// The end that comes next of those that are not due; nil where none is known.
    package internal(set) var next: ProofEnd?

    /// Tokens that something rests on and whose path reaches no anchor, in order.
    ///
    /// The newest of a chain are renewed; what rests on those before is not given up, since an anchor that is missing by mistake
    /// may come back.
    package internal(set) var unanchored: [String] = []

    /// Whether nothing has to be done.
    package var isEmpty: Bool { timeStamps.isEmpty && trees.isEmpty && losses.isEmpty }

    /// The same without what was made a moment ago: to make it again would end as it did.
    package func leavingOut(batches: Set<UInt64>, tokens: Set<String>) -> RenewalPlan {
        var plan = self
        plan.timeStamps.removeAll { tokens.contains($0.token) }
        plan.trees.removeAll { batches.contains($0.batch) }
        plan.losses.removeAll { batches.contains($0.batch) }
        return plan
    }
}
