import Glibc

/// A mutex on which threads can wait for a change (POSIX threads).
///
/// What it guards stands beside it. Unlike `Synchronization.Mutex` it neither spins nor hands itself over to a thread that has
/// to be woken first: many threads may want it at a time.
@safe package final class Monitor: @unchecked Sendable {  // the C structures are made for sharing
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>

    package init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe changed = .allocate(capacity: 1)
        unsafe pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        unsafe pthread_condattr_init(&attributes)
        unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        unsafe pthread_cond_init(changed, &attributes)
        unsafe pthread_condattr_destroy(&attributes)
    }

    deinit {
        unsafe pthread_cond_destroy(changed)
        unsafe pthread_mutex_destroy(mutex)
        unsafe changed.deallocate()
        unsafe mutex.deallocate()
    }

    /// Runs the body alone; not from within another.
    package func locked<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try body()
    }

    /// Within `locked`: lets others in until somebody says that something changed, or for no reason.
    package func wait() { unsafe pthread_cond_wait(changed, mutex) }

    /// Within `locked`: lets others in until somebody says that something changed, or for no reason; false where the time is up.
    package func wait(until deadline: Deadline) -> Bool {
        var time = deadline.time
        return unsafe pthread_cond_timedwait(changed, mutex, &time) != ETIMEDOUT
    }

    /// Wakes one of those who wait: what became free is enough for one.
    package func announce() { unsafe pthread_cond_signal(changed) }

    /// Wakes all who wait.
    package func announceToAll() { unsafe pthread_cond_broadcast(changed) }
}
