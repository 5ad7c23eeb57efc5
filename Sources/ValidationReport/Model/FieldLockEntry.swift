/// The form fields that a signature locks (ISO 32000-2 §12.8.2.4, table 236).
enum FieldLockEntry: Sendable, Hashable {
    case all
    case include([String])
    case exclude([String])
}
