package import ASN1
package import SignatureValidation
package import TimeStampProtocol

/// What a client needs of the world: the time, patience, chance, and a judge.
///
/// Tests bring their own.
package struct TimeStampSurroundings: Sendable {
    /// The time; called before and after each request.
    package let now: @Sendable () -> Instant
    /// Waits so many milliseconds.
    package let pause: @Sendable (Int) -> Void
    /// So many bytes that nobody can guess: nonces, and the jitter of waiting times.
    package let random: @Sendable (Int) -> [UInt8]
    /// The judge of a token that has just been given, at this time; nil where there can be none.
    ///
    /// It judges as `lastro timestamp verify` does, but for missing revocation data, which is nobody's to have yet.
    package let judge: @Sendable (TimeStampToken, Instant) -> SignatureJudge?

    package init(
        now: @escaping @Sendable () -> Instant,
        pause: @escaping @Sendable (Int) -> Void,
        random: @escaping @Sendable (Int) -> [UInt8],
        judge: @escaping @Sendable (TimeStampToken, Instant) -> SignatureJudge?
    ) {
        self.now = now
        self.pause = pause
        self.random = random
        self.judge = judge
    }
}
