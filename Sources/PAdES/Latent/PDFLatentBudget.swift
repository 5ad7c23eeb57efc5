/// How much work the search for latent content may be; what goes beyond ends it and is an entry of its own.
package struct PDFLatentBudget: Hashable, Sendable {
    /// Objects that are followed from the trailer.
    package var objects = 500_000
    /// Pages that are looked at.
    package var pages = 5_000
    /// Encoded bytes of one content stream.
    package var encodedStream = 4 << 20
    /// Decoded bytes of content streams, appearances, character maps and masks together.
    package var decoded = 48 << 20
    /// Operators of content streams together.
    package var operators = 2_000_000
    /// Form XObjects inside each other.
    package var nesting = 12
    /// Runs of text and painted areas that are kept for one page.
    package var items = 60_000
    /// Comparisons of a run of text with a painted area.
    package var comparisons = 20_000_000
    /// Revisions that are looked at for content that a later save replaced.
    package var revisions = 8
    /// Entries of the answer.
    package var entries = 200

    /// The budget of ordinary use.
    package init() {}
}
