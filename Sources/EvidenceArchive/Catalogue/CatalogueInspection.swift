/// What a walk through the whole catalogue has found.
package struct CatalogueInspection: Sendable {
    /// How many problems are kept; all are counted.
    package static let keptProblems = 1000

    /// Objects that were looked at.
    package internal(set) var objectCount: UInt64 = 0
    /// Items that were looked at.
    package internal(set) var itemCount: UInt64 = 0
    /// The first problems, each with the record that it is about.
    package private(set) var problems: [ArchiveError] = []
    package private(set) var problemCount = 0

    /// Whether nothing is wrong.
    package var isClean: Bool { problemCount == 0 }

    mutating func add(_ problem: ArchiveError) {
        problemCount += 1
        if problems.count < CatalogueInspection.keptProblems { problems.append(problem) }
    }

    /// Notes what a step throws, and goes on.
    mutating func note(_ step: (inout CatalogueInspection) throws(ArchiveError) -> Void) throws(ArchiveError) {
        do throws(ArchiveError) { try step(&self) } catch {
            // What LMDB itself refuses would be refused again and again.
            guard error.code == .catalogueRecord || error.code == .catalogueReference else { throw error }
            add(error)
        }
    }
}
