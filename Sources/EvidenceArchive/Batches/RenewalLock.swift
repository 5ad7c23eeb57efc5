import Glibc

/// The lock that whoever seals and renews batches holds for the whole run: `flock` on `renewal.lock`.
///
/// It ends with the process. Others may add, move and check meanwhile.
package final class RenewalLock: Sendable {
    private let lock: OwnedDescriptor

    private init(_ lock: consuming OwnedDescriptor) { self.lock = lock }

    /// Takes the lock; throws `ARC-RENEWAL-RUNNING` at once where another process has it.
    package static func acquire(_ archive: Archive) throws(ArchiveError) -> RenewalLock {
        let name = ArchiveLayout.renewalLockName
        let file = try SystemCall.open(name, in: archive.root.number, O_RDWR | O_CREAT, mode: 0o640)
        guard try SystemCall.tryLock(file.number, named: name) else {
            throw ArchiveError(.renewalRunning, subject: name)
        }
        return RenewalLock(file)
    }
}
