import Glibc

/// A mutex on which threads can wait for a change, for a bounded time.
@safe final class SessionGate: @unchecked Sendable {  // the C structures are made for sharing
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>

    init() {
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

    /// Runs the body alone.
    func locked<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try body()
    }

    /// Within `locked`: lets others in until somebody says that something changed; false where nobody did for so long.
    func wait(seconds: Int) -> Bool {
        var deadline = timespec()
        // Not a date: how long one waits has nothing to do with what is judged or signed.
        unsafe clock_gettime(CLOCK_MONOTONIC, &deadline)
        deadline.tv_sec += seconds
        return unsafe pthread_cond_timedwait(changed, mutex, &deadline) == 0
    }

    /// Wakes all who wait.
    func announce() { unsafe pthread_cond_broadcast(changed) }
}
