/// No response came back.
package struct TimeStampExchangeFailure: Error, Sendable, Hashable {
    /// A code of lower-case words joined by hyphens.
    package let reason: String
    /// Whether to ask again may help.
    package let isTransient: Bool
    /// In seconds, how long the authority asks us to stay away.
    package let retryAfter: Int?

    package init(reason: String, isTransient: Bool, retryAfter: Int? = nil) {
        self.reason = reason
        self.isTransient = isTransient
        self.retryAfter = retryAfter
    }
}
