/// An audit event that the catalogue holds until it stands in the log.
package struct OutboxEvent: Sendable, Hashable {
    /// The log entry, as it will be appended.
    package let entry: [UInt8]
    /// The item's commitment or the pack's digest that it is about.
    package let subject: ObjectDigest?

    package init(entry: [UInt8], subject: ObjectDigest?) {
        self.entry = entry
        self.subject = subject
    }
}
