/// What `lastro.yaml` says: one value for each of its sections, in a type and file of its own.
///
/// Every section may be left out; a key that is not known is an error.
package struct Configuration: Sendable {
    /// The file that was read; nil where there is none, and all sections are as if absent.
    package let source: Locations.Found?
    /// The folder of what is remembered between runs; nil: nothing is.
    package let state: String?
    /// Those that give time-stamps, in the order in which they are asked.
    package let timeStampAuthorities: [TimeStampAuthorityConfiguration]
    /// What may be fetched, and from where.
    package let fetching: FetchingConfiguration
    /// The key that signs checkpoints of audit logs beside each log's own; nil: none does.
    package let auditSigning: AuditSigningConfiguration?

    /// Reads the file that the option, `LASTRO_CONFIG` or the usual place names.
    ///
    /// - Throws: `ApplianceError` of kind `configuration`, which names file and key.
    package init(option: String?, locations: Locations = .current) throws(ApplianceError) {
        guard let found = try locations.configuration(option: option) else {
            try self.init(nil, source: nil)
            return
        }
        guard let bytes = try InputFile.readSmall(found.path, limit: Self.maximumSize) else {
            throw StrictDocument.configuration.error(found.path, "not a regular file of at most 1 MiB")
        }
        try self.init(StrictNode(bytes, file: found.path, document: .configuration), source: found)
    }

    /// In bytes, of the file.
    private static let maximumSize = 1 << 20

    private init(_ root: StrictNode?, source: Locations.Found?) throws(ApplianceError) {
        self.source = source
        let sections = try root?.present?.fields(
            [],
            optional: ["state", "timeStampAuthorities", "fetching", "auditSigning"]
        )
        state = try sections?.optional("state")?.path()
        timeStampAuthorities = try TimeStampAuthorityConfiguration.list(sections?.optional("timeStampAuthorities"))
        fetching = try FetchingConfiguration(sections?.optional("fetching"))
        auditSigning = try sections?.optional("auditSigning").map { node throws(ApplianceError) in
            try AuditSigningConfiguration(node)
        }
    }
}
