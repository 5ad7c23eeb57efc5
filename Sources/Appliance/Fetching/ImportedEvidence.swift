import ASN1
import PKIX

/// What became of one piece of evidence that was brought along.
package struct ImportedEvidence: Sendable {
    /// The file that it stands in.
    package let source: String
    /// Nil for what is nothing that is known.
    package let kind: FetchedEvidence.Kind?
    /// SHA-256 of the object, hexadecimal; nil for what is nothing that is known.
    package let sha256: String?
    package let outcome: EvidenceOutcome
    /// RFC 3339, in UTC; nil where it is refused.
    package let thisUpdate: String?
    package let nextUpdate: String?

    /// A piece by its SHA-256, the issuer known.
    init(
        _ source: String,
        _ kind: FetchedEvidence.Kind,
        _ sha256: [UInt8],
        _ outcome: EvidenceOutcome,
        thisUpdate: Instant? = nil,
        nextUpdate: Instant? = nil
    ) {
        self.source = source
        self.kind = kind
        self.sha256 = Hexadecimal.encode(sha256)
        self.outcome = outcome
        self.thisUpdate = thisUpdate?.description
        self.nextUpdate = nextUpdate?.description
    }

    /// A file, or a block of PEM in one, that is nothing that is known.
    init(unreadable source: String) {
        self.source = source
        kind = nil
        sha256 = nil
        outcome = .refused(FetchRefusal(.unreadable))
        thisUpdate = nil
        nextUpdate = nil
    }
}
