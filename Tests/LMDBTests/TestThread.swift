import Foundation

/// Work on a thread of its own, and how it ended.
final class TestThread: Sendable {
    private final class Outcome: @unchecked Sendable {
        let ended = DispatchSemaphore(value: 0)
        var error: (any Error)?
    }

    private let outcome = Outcome()

    init(_ work: @escaping @Sendable () throws -> Void) {
        let outcome = outcome
        let thread = Thread {
            do { try work() } catch { outcome.error = error }
            outcome.ended.signal()
        }
        thread.start()
    }

    /// Waits for its end; what it threw.
    func join() -> (any Error)? {
        outcome.ended.wait()
        return outcome.error
    }
}
