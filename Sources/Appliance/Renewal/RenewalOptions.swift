/// How a run of renewals goes.
package struct RenewalOptions: Sendable, Hashable {
    /// Seconds before its end at which a proof is renewed.
    package var within: Int64 = 90 * 86_400
    /// Whether nothing is done, and what would be done is told.
    package var isDryRun = false
    /// The most objects of a batch.
    package var batchLimit = 1 << 18

    package init() {}
}
