/// Where a key lies that signs checkpoints beside the log's own key; raw values stand in audit events.
package enum AuditKeyCustody: String, Sendable, Hashable {
    /// In a cryptographic device.
    case token
    /// In a sealed file.
    case software
}
