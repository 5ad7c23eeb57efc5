/// An event in the outbox, with the place in the log that is kept for it.
package struct OutboxEntry: Sendable, Hashable {
    /// Index in the audit log.
    package let index: UInt64
    package let event: OutboxEvent

    package init(index: UInt64, event: OutboxEvent) {
        self.index = index
        self.event = event
    }
}
