package import TimeStampProtocol

/// Why a batch was not made; nothing of it is in the archive then.
package enum BatchFailure: Error, Sendable, Hashable {
    case archive(ArchiveError)
    /// No source gave a token.
    case unavailable(TimeStampUnavailable)
}
