/// Nobody who was asked gave a time-stamp token that can be used.
package struct TimeStampUnavailable: Error, Hashable, Sendable {
    /// One who was asked, and why no token of theirs is used.
    package struct Attempt: Hashable, Sendable {
        /// The name that the configuration gives to the source.
        package let source: String
        /// A code of lower-case words joined by hyphens, such as `nonce-differs`.
        package let reason: String

        package init(source: String, reason: String) {
            self.source = source
            self.reason = reason
        }
    }

    /// In the order in which they were asked.
    package let attempts: [Attempt]

    package init(attempts: [Attempt]) {
        self.attempts = attempts
    }
}
