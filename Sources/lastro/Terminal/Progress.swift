import Foundation

/// A count on the terminal while a long run is under way; silent where nobody watches.
struct Progress {
    /// Runs are silent for so long, and no oftener than this does the line change.
    private static let interval: Duration = .milliseconds(500)

    private let total: Int
    private let isVisible: Bool
    private var done = 0
    private var last = ContinuousClock.now
    private var isShown = false

    /// Silent too where the results themselves go by on the terminal, which is progress enough.
    init(total: Int, isResultOnTerminal: Bool) {
        self.total = total
        isVisible = total > 1 && isatty(STDERR_FILENO) == 1 && !isResultOnTerminal
    }

    mutating func advance() {
        done += 1
        guard isVisible, ContinuousClock.now - last >= Self.interval else { return }
        last = .now
        isShown = true
        Diagnostics.write("\r\(done)/\(total)")
    }

    /// Takes the line away, so that a message or the prompt stands alone.
    mutating func clear() {
        guard isShown else { return }
        isShown = false
        Diagnostics.write("\r\u{1b}[K")
    }
}
