package import EvidenceRenewal

/// What a run came to.
package struct RenewalSummary: Sendable, Hashable {
    /// Objects that no batch covers.
    package var waiting = 0
    /// Tokens and batches whose renewal is due and was not made.
    package var dueTokens = 0
    package var dueBatches = 0
    /// Batches whose objects lost their proof and were not covered anew.
    package var lostBatches = 0
    /// Objects that were named as lost by this run.
    package var lostObjects = 0
    /// The end that comes next; nil where none is known.
    package var next: ProofEnd?
    /// Why no more was done; nil where nothing kept from it.
    package var failure: [RenewalRefusal]?
    package var isDryRun = false
    /// Whether nothing was looked at but how much waits, as that is below the threshold given.
    package var isBelowThreshold = false
    /// Why the configured key did not sign the audit log's checkpoint; nil where it did, or none is configured.
    package var signingFailure: ApplianceError?

    package init() {}

    /// Whether something was due that the run did not bring to its end; what came in meanwhile is the next run's.
    package var hasLeftovers: Bool { !isDryRun && !isBelowThreshold && dueTokens + dueBatches + lostBatches > 0 }

    /// Whether nothing is left to be done.
    package var isComplete: Bool {
        !isBelowThreshold && waiting == 0 && dueTokens == 0 && dueBatches == 0 && lostBatches == 0
    }
}
