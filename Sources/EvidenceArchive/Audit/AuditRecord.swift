/// One entry of the audit log with its place there.
package struct AuditRecord: Sendable, Hashable {
    /// From 0.
    package let index: UInt64
    /// The entry as it stands in the log.
    package let bytes: [UInt8]
    /// What it says; nil for one that this version does not know.
    package let event: AuditEvent?
}
