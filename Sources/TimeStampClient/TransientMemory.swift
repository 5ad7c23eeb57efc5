import Synchronization

/// Records that end with the process.
package final class TransientMemory: AuthorityMemory {
    private let records: Mutex<[String: AuthorityRecord]>

    package init(_ records: [String: AuthorityRecord] = [:]) { self.records = Mutex(records) }

    package func record(of name: String) -> AuthorityRecord {
        records.withLock { $0[name] } ?? AuthorityRecord()
    }

    package func update(_ name: String, _ change: (inout AuthorityRecord) -> Void) {
        records.withLock { change(&$0[name, default: AuthorityRecord()]) }
    }
}
