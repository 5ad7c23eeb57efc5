/// The sources that are committed together.
final class AddGroup: @unchecked Sendable {  // all fields are guarded by the lock of the session's queue
    var tasks: [AddTask] = []
    /// How many tasks are not done.
    var pending = 0
    /// Bytes of the contents that were read so far.
    var bytes: UInt64 = 0
}
