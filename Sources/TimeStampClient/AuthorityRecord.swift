package import ASN1

/// What is remembered of an authority between requests, and between runs.
package struct AuthorityRecord: Sendable, Hashable {
    /// How often it failed since it last gave a token.
    package var failureCount = 0
    package var lastFailure: Instant?
    /// Not to be asked before; the authority said so.
    package var stayAwayUntil: Instant?
    /// When requests were sent, the oldest first; no more than the quota has and the window holds.
    package var requests: [Instant] = []

    package init() {}

    /// In seconds: for so long after a first failure others are asked first, twice as long after the next one.
    static let firstPenalty: Int64 = 60
    static let longestPenalty: Int64 = 3_600

    /// Whether it failed lately, so that others are asked first.
    package func isAiling(at now: Instant) -> Bool {
        guard let lastFailure, failureCount > 0 else { return false }
        let penalty = min(Self.longestPenalty, Self.firstPenalty << Int64(min(failureCount - 1, 10)))
        // A clock that was set back makes no failure recent for ever.
        return lastFailure <= now && now < lastFailure.adding(seconds: penalty)
    }

    /// Counts a request that is about to be sent; false where the quota has none left.
    mutating func takeRequest(_ quota: TimeStampAuthority.Quota, at now: Instant) -> Bool {
        let start = now.adding(seconds: -Int64(quota.window))
        requests.removeAll { $0 <= start || $0 > now }
        guard requests.count < quota.requests else { return false }
        requests.append(now)
        return true
    }

    mutating func fail(at now: Instant, retryAfter: Int?) {
        failureCount = min(failureCount + 1, 1_000_000)
        lastFailure = now
        if let retryAfter { stayAwayUntil = now.adding(seconds: Int64(min(retryAfter, 86_400))) }
    }

    mutating func succeed() {
        failureCount = 0
        lastFailure = nil
        stayAwayUntil = nil
    }
}
