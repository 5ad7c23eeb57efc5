#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Keeps readers of a store and its one writer apart, by an advisory lock on the folder.
enum StoreLock {
    /// Runs a body under the lock, for which it waits.
    ///
    /// A file system without locks is used without one.
    static func holding<Value>(
        _ folder: String,
        exclusive: Bool,
        _ body: () throws(TrustStoreError) -> Value
    ) throws(TrustStoreError) -> Value {
        let descriptor = StoreFile.retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { if descriptor >= 0 { close(descriptor) } }
        if descriptor >= 0 { _ = StoreFile.retrying { flock(descriptor, exclusive ? LOCK_EX : LOCK_SH) } }
        return try body()
    }
}
