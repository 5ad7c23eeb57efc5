import Dispatch

/// Which thread writes the entries of a ledger, and when: one for all that wait.
///
/// A write, and the change to another thread, cost as much for one entry as for many. So a thread waits while more threads sign
/// than wait; the one with which enough wait writes at once, on the processor that it has. No entry waits for a key that does
/// not answer: whoever waited for long writes, too. Guarded by the ledger's monitor.
struct CommitQueue<Entry: Sendable> {
    /// What a thread that wants its entry on the disk has to do.
    enum Turn {
        case done
        /// Wait for the semaphore, or for so long as patience lasts, and come back.
        case wait(DispatchSemaphore)
        /// Write these and tell `end`.
        case write([Entry], through: Int)
        case failed(TimeStampRefusal)
    }

    private var pending: [Entry] = []
    /// The numbers of the last entry, and of the last one that is on the disk.
    private var begun = 0
    private var written = 0
    /// How many threads have begun an entry and did not come with it yet.
    private var signing = 0
    private var isWriting = false
    private var waiting: [(ticket: Int, semaphore: DispatchSemaphore)] = []
    /// Set where a write failed: what stands at the end is not known then.
    private var failure: TimeStampRefusal?

    /// Takes in the next entry, and gives its number.
    mutating func begin(_ entry: Entry) -> Int {
        pending.append(entry)
        begun += 1
        signing += 1
        return begun
    }

    /// A thread comes with its entry.
    mutating func arrive(_ ticket: Int) -> Turn {
        signing -= 1
        return turn(ticket, mayWrite: waiting.count + 1 >= signing)
    }

    /// A thread comes back from waiting: its entry is written, or it is the one that writes next, or it waited for long.
    mutating func comeBack(_ ticket: Int) -> Turn {
        waiting.removeAll { $0.ticket == ticket }
        return turn(ticket, mayWrite: true)
    }

    private mutating func turn(_ ticket: Int, mayWrite: Bool) -> Turn {
        if written >= ticket { return .done }
        if let failure { return .failed(failure) }
        guard mayWrite, !isWriting else {
            let semaphore = DispatchSemaphore(value: 0)
            waiting.append((ticket, semaphore))
            return .wait(semaphore)
        }
        isWriting = true
        defer { pending = [] }
        return .write(pending, through: begun)
    }

    /// A write has ended; gives whom to wake: those whose entries are on the disk, and one of the others where enough wait.
    mutating func end(through: Int, _ failure: TimeStampRefusal?) -> [DispatchSemaphore] {
        isWriting = false
        if let failure {
            self.failure = failure
            defer { waiting = [] }
            return waiting.map(\.semaphore)
        }
        written = through
        let covered = waiting.partition { $0.ticket <= through }
        let first = covered > 0 && covered >= signing ? covered - 1 : covered
        defer { waiting.removeSubrange(first...) }
        return waiting[first...].map(\.semaphore)
    }
}
