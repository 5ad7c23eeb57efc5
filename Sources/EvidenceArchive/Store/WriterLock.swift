import Glibc

/// The lock that whoever writes to the archive holds: `flock` on `writer.lock`, which ends with the process.
///
/// Who wants it takes `writer.queue` first and keeps that while waiting: one who writes group after group so finds the
/// queue taken, and lets the other in between.
final class WriterLock: Sendable {
    private let lock: OwnedDescriptor

    private init(_ lock: consuming OwnedDescriptor) { self.lock = lock }

    /// Takes the lock, waiting up to so many seconds; throws `ARC-ARCHIVE-LOCKED` when they are over.
    static func acquire(in root: Int32, wait: Int) throws(ArchiveError) -> WriterLock {
        // The pauses are counted instead of reading a clock: the archive has none.
        var left = max(0, wait) * 1_000_000
        let queue = try take(ArchiveLayout.queueName, in: root, &left)
        let lock = try take(ArchiveLayout.lockName, in: root, &left)
        _ = consume queue
        return WriterLock(lock)
    }

    private static func take(_ name: String, in root: Int32, _ left: inout Int) throws(ArchiveError) -> OwnedDescriptor
    {
        let file = try SystemCall.open(name, in: root, O_RDWR | O_CREAT, mode: 0o640)
        var pause = 500
        while true {
            if try SystemCall.tryLock(file.number, named: name) { return file }
            guard left > 0 else { throw ArchiveError(.locked, subject: name) }
            let next = min(pause, left)
            usleep(UInt32(next))
            left -= next
            pause = min(pause * 2, 20_000)
        }
    }
}
