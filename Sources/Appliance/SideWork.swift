import Foundation

/// Two pieces of work at once, on two threads.
package enum SideWork {
    /// Runs `side` on a thread of its own and `main` on this one; returns when both are done.
    ///
    /// With one job they follow each other: who asks for one gives one processor.
    package static func run<Side: Sendable, Main>(
        jobs: Int,
        _ side: @escaping @Sendable () -> Side,
        beside main: () -> Main
    ) -> (side: Side, main: Main) {
        guard jobs > 1 else { return (side(), main()) }
        let outcome = Outcome<Side>()
        let thread = Thread {
            outcome.value = side()
            outcome.semaphore.signal()
        }
        thread.stackSize = OrderedWork.stackSize
        thread.start()
        let result = main()
        outcome.semaphore.wait()
        // The thread has set it before it signalled; run here, it is the same.
        return (outcome.value ?? side(), result)
    }

    /// The semaphore orders the one write before the one read, hence the unchecked conformance.
    private final class Outcome<Value: Sendable>: @unchecked Sendable {
        let semaphore = DispatchSemaphore(value: 0)
        var value: Value?
    }
}
