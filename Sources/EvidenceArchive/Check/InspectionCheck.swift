/// The catalogue against itself: what the walk through all of it finds.
struct InspectionCheck {
    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// Walks the catalogue as it stands at one moment.
    ///
    /// The first problems are named, the others counted.
    func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) {
        let inspection: CatalogueInspection
        do throws(ArchiveError) {
            inspection = try archive.catalogue.read { reader throws(ArchiveError) in try reader.inspect() }
        } catch {
            guard error.code.kind == .damage else { throw error }
            return try emit(ArchiveFinding(.damage, error))
        }
        for problem in inspection.problems { try emit(ArchiveFinding(.damage, problem)) }
        let rest = inspection.problemCount - inspection.problems.count
        guard rest > 0 else { return }
        let error = ArchiveError(.catalogueReference, subject: "catalogue", detail: "\(rest) more problems")
        try emit(ArchiveFinding(.damage, error))
    }
}
