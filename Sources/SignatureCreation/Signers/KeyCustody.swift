/// Where a private key lies: every report on what was made with it says so.
package enum KeyCustody: Hashable, Sendable {
    /// In a token, under this PKCS #11 URI.
    case token(uri: String)
    /// In a sealed file, and in this process's memory while it signs.
    case software

    /// `token` or `software`.
    package var name: String {
        switch self {
        case .token: "token"
        case .software: "software"
        }
    }
}
