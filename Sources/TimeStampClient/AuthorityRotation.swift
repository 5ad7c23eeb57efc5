package import LibCrypto
package import TimeStampProtocol

/// Asks authorities in order until one gives a token that passes.
///
/// One that failed lately is asked last. After a round in which nobody gave a token, those whose failure may pass are asked again,
/// each as often as its configuration says, with waiting times that grow twofold and vary at random, so that many of us do not
/// come back at once. Any number of threads may use one.
package final class AuthorityRotation: TimeStampSource, Sendable {
    private let authorities: [TimeStampAuthority]
    private let surroundings: TimeStampSurroundings
    private let memory: any AuthorityMemory

    /// In milliseconds: the longest first and the longest of all waiting times.
    static let firstPause = 500
    static let longestPause = 30_000
    /// In octets.
    static let nonceSize = 8

    package init(
        _ authorities: [TimeStampAuthority],
        surroundings: TimeStampSurroundings,
        memory: any AuthorityMemory = TransientMemory()
    ) {
        self.authorities = authorities
        self.surroundings = surroundings
        self.memory = memory
    }

    package func token(
        over digest: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(TimeStampUnavailable) -> TimeStampToken {
        try token(over: digest, algorithm) { _ in nil }
    }

    /// The same, where the caller knows more of tokens than a judge does: one for which `refuse` has a reason counts as a bad
    /// answer.
    package func token(
        over digest: [UInt8],
        _ algorithm: DigestAlgorithm,
        refuse: (TimeStampToken) -> AuthorityRefusal?
    ) throws(TimeStampUnavailable) -> TimeStampToken {
        var attempts: [TimeStampUnavailable.Attempt] = []
        var candidates = order()
        var round = 0
        while !candidates.isEmpty {
            if round > 0 { surroundings.pause(pause(before: round)) }
            var remaining: [TimeStampAuthority] = []
            for authority in candidates {
                do throws(Failure) {
                    return try ask(authority, digest, algorithm, refuse)
                } catch {
                    attempts += error.attempts
                    if error.isTransient, round + 1 < authority.attempts { remaining.append(authority) }
                }
            }
            candidates = remaining
            round += 1
        }
        throw TimeStampUnavailable(attempts: attempts)
    }

    /// Why one authority gave nothing.
    private struct Failure: Error {
        let attempts: [TimeStampUnavailable.Attempt]
        let isTransient: Bool
    }

    /// Those that failed lately behind the others, each group in the order of the configuration.
    private func order() -> [TimeStampAuthority] {
        let now = surroundings.now()
        let isAiling = authorities.map { memory.record(of: $0.name).isAiling(at: now) }
        let pairs = zip(authorities, isAiling)
        return pairs.filter { !$0.1 }.map(\.0) + pairs.filter(\.1).map(\.0)
    }

    /// In milliseconds: anything up to a bound that doubles with each round.
    private func pause(before round: Int) -> Int {
        let bound = min(Self.longestPause, Self.firstPause << min(round - 1, 16))
        let chance = surroundings.random(4).reduce(0) { $0 << 8 | Int($1) }
        return chance % (bound + 1)
    }

    private func ask(
        _ authority: TimeStampAuthority,
        _ digest: [UInt8],
        _ algorithm: DigestAlgorithm,
        _ refuse: (TimeStampToken) -> AuthorityRefusal?
    ) throws(Failure) -> TimeStampToken {
        guard authority.digests.isEmpty || authority.digests.contains(algorithm) else {
            throw Self.failure(authority, .digestNotOffered)
        }
        let sent = surroundings.now()
        guard (memory.record(of: authority.name).stayAwayUntil).map({ $0 <= sent }) ?? true else {
            throw Self.failure(authority, .stayedAway)
        }
        if let quota = authority.quota {
            var isGranted = false
            // Counted before it is sent: a run that is killed has sent it nevertheless.
            memory.update(authority.name) { isGranted = $0.takeRequest(quota, at: sent) }
            guard isGranted else { throw Self.failure(authority, .quotaExhausted) }
        }
        let token = try obtain(authority, digest, algorithm, refuse)
        memory.update(authority.name) { $0.succeed() }
        return token
    }

    /// A token that passes: one of one's own authority is judged as that of any other.
    private func obtain(
        _ authority: TimeStampAuthority,
        _ digest: [UInt8],
        _ algorithm: DigestAlgorithm,
        _ refuse: (TimeStampToken) -> AuthorityRefusal?
    ) throws(Failure) -> TimeStampToken {
        let token =
            switch authority.way {
            case .source(let source): try given(authority, source, digest, algorithm)
            case .exchange(let exchange): try answered(authority, exchange, digest, algorithm)
            }
        guard let refusal = refuse(token) else { return token }
        throw refused(authority, GivenToken.Refused(refusal))
    }

    private func given(
        _ authority: TimeStampAuthority,
        _ source: any TimeStampSource,
        _ digest: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(Failure) -> TimeStampToken {
        let request = TimeStampRequest(digest: algorithm, hashedMessage: digest, policy: authority.policy)
        let sent = surroundings.now()
        let token: TimeStampToken
        do throws(TimeStampUnavailable) {
            token = try source.token(over: digest, algorithm)
        } catch {
            note(authority, retryAfter: nil)
            throw Failure(attempts: error.attempts, isTransient: true)
        }
        let given = GivenToken(token: token, request: request, sent: sent, received: surroundings.now())
        do throws(GivenToken.Refused) { try given.check(authority, judge: surroundings.judge) } catch {
            throw refused(authority, error)
        }
        return token
    }

    private func answered(
        _ authority: TimeStampAuthority,
        _ exchange: any TimeStampExchange,
        _ digest: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(Failure) -> TimeStampToken {
        let request = TimeStampRequest(
            digest: algorithm,
            hashedMessage: digest,
            policy: authority.policy,
            nonce: nonce()
        )
        let sent = surroundings.now()
        let bytes: [UInt8]
        do throws(TimeStampExchangeFailure) {
            bytes = try exchange.response(to: request.encode())
        } catch {
            note(authority, retryAfter: error.retryAfter)
            let attempt = TimeStampUnavailable.Attempt(source: authority.name, reason: error.reason)
            throw Failure(attempts: [attempt], isTransient: error.isTransient)
        }
        let answer = TimeStampAnswer(request: request, bytes: bytes, sent: sent, received: surroundings.now())
        do throws(GivenToken.Refused) {
            return try answer.token(authority, judge: surroundings.judge)
        } catch {
            throw refused(authority, error)
        }
    }

    private func refused(_ authority: TimeStampAuthority, _ refusal: GivenToken.Refused) -> Failure {
        note(authority, retryAfter: nil)
        let attempt = TimeStampUnavailable.Attempt(source: authority.name, reason: refusal.reason)
        return Failure(attempts: [attempt], isTransient: refusal.isTransient)
    }

    private func note(_ authority: TimeStampAuthority, retryAfter: Int?) {
        let now = surroundings.now()
        memory.update(authority.name) { $0.fail(at: now, retryAfter: retryAfter) }
    }

    private static func failure(_ authority: TimeStampAuthority, _ refusal: AuthorityRefusal) -> Failure {
        let attempt = TimeStampUnavailable.Attempt(source: authority.name, reason: refusal.rawValue)
        return Failure(attempts: [attempt], isTransient: refusal.isTransient)
    }

    /// A positive number whose first octet is not zero: some authorities give back what they have normalised.
    private func nonce() -> [UInt8] {
        var bytes = surroundings.random(Self.nonceSize)
        if let first = bytes.first { bytes[0] = first & 0x3f | 0x40 }
        return bytes
    }
}
