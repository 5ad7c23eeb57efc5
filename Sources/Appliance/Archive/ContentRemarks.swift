import Synchronization

/// What is to be said of the contents of a run's signatures, as its threads find it.
final class ContentRemarks: Sendable {
    private let remarks = Mutex<[Int: ContentRemark]>([:])

    /// Notes a remark on an input by its place among all.
    func note(_ remark: ContentRemark, at index: Int) { remarks.withLock { remarks in remarks[index] = remark } }

    /// What was noted of an input; asked once.
    func take(_ index: Int) -> ContentRemark? { remarks.withLock { remarks in remarks.removeValue(forKey: index) } }
}
