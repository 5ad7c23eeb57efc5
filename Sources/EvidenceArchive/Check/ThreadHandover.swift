import Synchronization

/// Gives a value to a thread once, so that the thread does not keep it any longer than it works with it.
///
/// A thread ends a little after what it did: an archive that it still held could not be opened again meanwhile.
final class ThreadHandover<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>

    init(_ value: Value) { self.value = Mutex(value) }

    /// The value the first time, nil after that.
    func take() -> Value? {
        value.withLock { value in
            defer { value = nil }
            return value
        }
    }
}
