/// What the next writer has to complete where a move is cut off; the catalogue keeps it, each in the transaction that
/// makes it necessary.
enum MoveJob {
    /// Files of the hot tier that go, unless the catalogue says of the object that it is hot.
    static let unlink = "move.unlink"
    /// A pack that goes, because the catalogue does not know it: not yet, or no more.
    static let pack = "move.pack"
    private static let identifierKey = "identifier"

    static func unlink(_ objects: [StoredObject], at: ArchiveTime) -> CatalogueJob {
        CatalogueJob(name: unlink, startedAt: at, objects: objects.map(\.sequence))
    }

    static func pack(_ name: PackName, at: ArchiveTime) -> CatalogueJob {
        CatalogueJob(name: pack, startedAt: at, texts: [identifierKey: name.urn])
    }

    /// The pack that a job of the second kind is about; throws `ARC-CATALOGUE-RECORD` for none.
    static func name(of job: CatalogueJob) throws(ArchiveError) -> PackName {
        guard let urn = job.texts[identifierKey], let name = PackName(urn: urn) else {
            throw ArchiveError(.catalogueRecord, subject: "catalogue/jobs/\(pack)")
        }
        return name
    }
}
