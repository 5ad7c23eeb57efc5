/// Where records of authorities are kept.
package protocol AuthorityMemory: Sendable {
    /// The record of an authority; an empty one where nothing is known.
    func record(of name: String) -> AuthorityRecord
    /// Changes a record; nobody else changes it meanwhile.
    func update(_ name: String, _ change: (inout AuthorityRecord) -> Void)
}
