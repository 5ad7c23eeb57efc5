/// How a replica is brought in step.
package struct ReplicaOptions: Sendable, Hashable {
    /// Seconds to wait for another writer, of the archive or of the replica.
    package var wait = 60
    /// Whether every file that the replica has is read again, and replaced where it has other bytes than it should.
    package var readsData = false

    package init() {}
}
