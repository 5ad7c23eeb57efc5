/// The evidence records of a dossier that are no item's evidence yet, by the objects that they are about.
package struct DossierRecords: Sendable {
    /// A record that an import cannot take with any item.
    package struct Unplaced: Sendable, Hashable {
        package enum Reason: String, Sendable, CaseIterable {
            /// Neither RFC 4998 nor RFC 6283, or too large.
            case unreadable
            /// Its first hash tree has none of the dossier's objects, or does not lead to its time-stamp.
            case aboutNothing = "about-nothing"
        }

        /// Relative to the dossier.
        package let path: String
        package let reason: Reason
    }

    private var files: [ObjectDigest: [DossierFile]] = [:]
    /// In the order of the paths.
    package private(set) var unplaced: [Unplaced] = []

    /// Of an object, in the order of the paths.
    func about(_ object: ObjectDigest) -> [DossierFile] { files[object] ?? [] }

    mutating func place(_ file: DossierFile, about objects: [ItemObject]) {
        for object in objects { files[object.sha256, default: []].append(file) }
    }

    mutating func leave(_ path: String, because reason: Unplaced.Reason) {
        unplaced.append(Unplaced(path: path, reason: reason))
    }
}
