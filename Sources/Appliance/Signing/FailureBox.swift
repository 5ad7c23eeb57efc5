import Synchronization

/// What went wrong where only "nothing" can be returned.
final class FailureBox: Sendable {
    private let value = Mutex<ApplianceError?>(nil)
    var error: ApplianceError? { value.withLock { $0 } }
    func set(_ error: ApplianceError) { value.withLock { $0 = error } }
}
