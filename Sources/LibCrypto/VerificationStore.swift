import Synchronization

/// The prepared verifications of one key that nobody uses at the moment.
///
/// To prepare one costs a quarter of an RSA verification, and takes locks that all threads share. A key that is used once
/// keeps none.
final class VerificationStore: Sendable {
    /// How many are kept.
    private static let capacity = 8

    private struct State {
        var isUsedAgain = false
        var idle: [PreparedVerification] = []
    }

    private let state = Mutex(State())

    /// One for the scheme, taken out; nil where there is none.
    func take(_ scheme: SignatureScheme) -> PreparedVerification? {
        state.withLock { state in
            guard let position = state.idle.lastIndex(where: { $0.scheme == scheme }) else { return nil }
            return state.idle.remove(at: position)
        }
    }

    /// Gives one back, or a new one for the next time.
    func give(_ verification: PreparedVerification) {
        state.withLock { state in
            if state.isUsedAgain, state.idle.count < Self.capacity { state.idle.append(verification) }
            state.isUsedAgain = true
        }
    }
}
