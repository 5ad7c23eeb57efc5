import Glibc

/// Who of this process is in a transaction: LMDB's map may only be replaced while nobody is.
///
/// Readers pass together, one writer at a time beside them. The writer can ask for a moment without readers; new ones
/// then wait, but for those of a thread that reads already, which would otherwise wait for itself.
@safe final class TransactionGate: @unchecked Sendable {  // every property is guarded by the mutex
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var readers: [pthread_t: Int] = [:]
    private var writer: pthread_t?
    private var isClearing = false

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

    /// Waits until the map is not being replaced.
    func enterRead() {
        let thread = pthread_self()
        unsafe pthread_mutex_lock(mutex)
        while isClearing, readers[thread] == nil { unsafe pthread_cond_wait(changed, mutex) }
        readers[thread, default: 0] += 1
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Ends what `enterRead` began, on the same thread.
    func leaveRead() {
        let thread = pthread_self()
        unsafe pthread_mutex_lock(mutex)
        let count = readers[thread, default: 0] - 1
        readers[thread] = count > 0 ? count : nil
        if isClearing { unsafe pthread_cond_broadcast(changed) }
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Waits until no other thread writes.
    ///
    /// Throws `nestedTransaction` where this thread is in a transaction.
    func enterWrite() throws(LMDBError) {
        let thread = pthread_self()
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        guard writer != thread, readers[thread] == nil else {
            throw LMDBError(.nestedTransaction, function: "Environment.write")
        }
        while writer != nil { unsafe pthread_cond_wait(changed, mutex) }
        writer = thread
    }

    /// Ends what `enterWrite` began, on the same thread.
    func leaveWrite() {
        unsafe pthread_mutex_lock(mutex)
        writer = nil
        unsafe pthread_cond_broadcast(changed)
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Runs `body` while no thread of this process is in a transaction; only between `enterWrite` and `leaveWrite`.
    ///
    /// Throws `readersActive` where one stays open for the whole waiting time, given in seconds.
    func withoutReaders(waiting seconds: Int, _ body: () throws(LMDBError) -> Void) throws(LMDBError) {
        var deadline = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &deadline)
        deadline.tv_sec += seconds
        unsafe pthread_mutex_lock(mutex)
        isClearing = true
        defer {
            isClearing = false
            unsafe pthread_cond_broadcast(changed)
            unsafe pthread_mutex_unlock(mutex)
        }
        while !readers.isEmpty {
            guard unsafe pthread_cond_timedwait(changed, mutex, &deadline) != ETIMEDOUT else {
                throw LMDBError(.readersActive, function: "mdb_env_set_mapsize")
            }
        }
        try body()
    }
}
