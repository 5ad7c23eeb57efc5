/// What a version of an object says of itself (OCFL 1.1 §3.5.3.1).
package struct OCFLVersionInfo: Hashable, Sendable {
    /// RFC 3339, with seconds and an offset.
    package let created: String
    package let message: String
    package let userName: String
    /// A URI; `mailto:` for a person.
    package let userAddress: String

    package init(created: String, message: String, userName: String, userAddress: String) {
        self.created = created
        self.message = message
        self.userName = userName
        self.userAddress = userAddress
    }
}
