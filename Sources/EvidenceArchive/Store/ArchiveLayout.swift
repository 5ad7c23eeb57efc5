/// Where the parts of an archive stand below its root.
package struct ArchiveLayout: Sendable, Hashable {
    /// The archive's directory.
    package let root: String

    package init(root: String) { self.root = root }

    package static let configurationName = "archive.yaml"
    package static let catalogueName = "catalogue"
    package static let hotName = "hot"
    package static let coldName = "cold"
    package static let stagingName = "staging"
    package static let auditName = "audit"
    package static let keysName = "keys"
    package static let lockName = "writer.lock"
    /// Held while waiting for `writer.lock`, so that whoever writes group after group lets others in between.
    static let queueName = "writer.queue"
    /// Held by whoever seals and renews batches, for the whole run.
    static let renewalLockName = "renewal.lock"
    /// Says that `create` was cut off; it is there only until the archive is.
    static let creatingName = "creating"
    /// Says that a folder is the replica of an archive, and of which one.
    static let replicaName = "replica"
    static let signingKeyName = "audit-signing.key"
    static let saltName = "audit-salt"

    package var configuration: String { path(ArchiveLayout.configurationName) }
    package var catalogue: String { path(ArchiveLayout.catalogueName) }
    package var hot: String { path(ArchiveLayout.hotName) }
    package var cold: String { path(ArchiveLayout.coldName) }
    package var staging: String { path(ArchiveLayout.stagingName) }
    package var audit: String { path(ArchiveLayout.auditName) }
    package var keys: String { path(ArchiveLayout.keysName) }

    /// A path below the root.
    package func path(_ name: String) -> String { root.hasSuffix("/") ? root + name : "\(root)/\(name)" }

    /// The path of an object below `hot`: `ab/cd/<sha256>`.
    package static func object(_ digest: ObjectDigest) -> String {
        let hex = digest.hex
        return "\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(hex)"
    }

    /// The path below `hot` of the file with the item lines of one commit group: `ab/cd/<sha256 of the file>.items`.
    package static func items(_ digest: ObjectDigest) -> String { object(digest) + itemsSuffix }

    package static let itemsSuffix = ".items"
}
