/// How a session adds.
package struct AddOptions: Sendable, Hashable {
    /// The most files of a commit group that a caller may ask for.
    package static let largestGroup = 4_096

    /// The audit event of each item: `add` or `import`.
    package var event: AuditEvent.Kind = .add
    /// Seconds that the writer's lock is waited for, for each group.
    package var wait = 60
    /// Whether a file that was imported with the same size and modification time is not read again.
    package var resumes = false
    /// Up to how many bytes a content is given to whoever describes it.
    package var inspectionLimit = 16 << 20
    /// The most files of a commit group.
    package var groupCount = AddOptions.largestGroup
    /// About the most bytes of a commit group.
    package var groupBytes: UInt64 = 256 << 20
    /// How many threads read and digest.
    package var workers = 2

    package init() {}
}
