/// What the document time-stamps of a file may cost: each is weighed against each signature that it covers, and proves
/// each object that it covers.
///
/// What goes beyond is left out and makes the signature or the time-stamp indeterminate, so that it is never a pass.
package struct DocumentTimeStampLimits: Hashable, Sendable {
    /// Signatures with time-stamps that cover them, all together.
    package var pairs = 4_096
    /// Objects with time-stamps that cover them, all together.
    package var proofs = 500_000

    /// The limits of ordinary use.
    package init() {}
}
