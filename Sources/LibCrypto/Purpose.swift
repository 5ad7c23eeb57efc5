extension KeyOperation {
    /// What the key is used for.
    enum Purpose: Sendable {
        case sign
        case verify
    }
}
