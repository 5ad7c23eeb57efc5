import Glibc
import Monitors

/// Who of this process is in a transaction: LMDB's map may only be replaced while nobody is.
///
/// Readers pass together, one writer at a time beside them. The writer can ask for a moment without readers; new ones
/// then wait, but for those of a thread that reads already, which would otherwise wait for itself.
@safe final class TransactionGate: @unchecked Sendable {  // every property is guarded by the monitor
    private let monitor = Monitor()
    private var readers: [pthread_t: Int] = [:]
    private var writer: pthread_t?
    private var isClearing = false

    /// Waits until the map is not being replaced.
    func enterRead() {
        let thread = pthread_self()
        monitor.locked {
            while isClearing, readers[thread] == nil { monitor.wait() }
            readers[thread, default: 0] += 1
        }
    }

    /// Ends what `enterRead` began, on the same thread.
    func leaveRead() {
        let thread = pthread_self()
        monitor.locked {
            let count = readers[thread, default: 0] - 1
            readers[thread] = count > 0 ? count : nil
            if isClearing { monitor.announceToAll() }
        }
    }

    /// Waits until no other thread writes.
    ///
    /// Throws `nestedTransaction` where this thread is in a transaction.
    func enterWrite() throws(LMDBError) {
        let thread = pthread_self()
        try monitor.locked { () throws(LMDBError) in
            guard writer != thread, readers[thread] == nil else {
                throw LMDBError(.nestedTransaction, function: "Environment.write")
            }
            while writer != nil { monitor.wait() }
            writer = thread
        }
    }

    /// Ends what `enterWrite` began, on the same thread.
    func leaveWrite() {
        monitor.locked {
            writer = nil
            monitor.announceToAll()
        }
    }

    /// Runs `body` while no thread of this process is in a transaction; only between `enterWrite` and `leaveWrite`.
    ///
    /// Throws `readersActive` where one stays open for the whole waiting time, given in seconds.
    func withoutReaders(waiting seconds: Int, _ body: () throws(LMDBError) -> Void) throws(LMDBError) {
        let deadline = Deadline(seconds: seconds)
        try monitor.locked { () throws(LMDBError) in
            isClearing = true
            defer {
                isClearing = false
                monitor.announceToAll()
            }
            while !readers.isEmpty {
                guard monitor.wait(until: deadline) else {
                    throw LMDBError(.readersActive, function: "mdb_env_set_mapsize")
                }
            }
            try body()
        }
    }
}
