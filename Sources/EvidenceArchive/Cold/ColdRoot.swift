import ArchiveFormats
import DurableFiles
import Glibc

/// The storage root of an archive, for whoever changes it; the writer's lock is held.
struct ColdRoot {
    /// The name in a staging area of an object in the making.
    private static let newName = "pack.new"
    /// The name in the staging directory of an object that was taken out of the root.
    private static let oldName = "pack.old"

    private let root: OCFLRoot
    private let staging: Directory

    /// Opens the root; nil where there is none yet.
    init?(opening layout: ArchiveLayout) throws(ArchiveError) {
        guard access(layout.cold, F_OK) == 0 || errno != ENOENT else { return nil }
        let cold = try ColdRoot.directory(layout.cold)
        staging = try ColdRoot.directory(layout.staging)
        do throws(ArchiveFormatError) {
            root = try OCFLRoot.open(cold)
        } catch {
            guard error.code == .notOCFL else { throw ArchiveError(error, named: ArchiveLayout.coldName) }
            return nil
        }
    }

    /// Opens the root, and makes it where there is none yet, where making it was cut off, or where a file of its own is damaged.
    init(creating layout: ArchiveLayout) throws(ArchiveError) {
        if try ColdRoot.damagedFiles(layout).isEmpty, let opened = try ColdRoot(opening: layout) {
            self = opened
            return
        }
        try SystemCall.makeDirectory(layout.cold, in: AT_FDCWD, mode: 0o750, named: ArchiveLayout.coldName)
        let cold = try ColdRoot.directory(layout.cold)
        let staging = try ColdRoot.directory(layout.staging)
        self.staging = staging
        root = try packing(ArchiveLayout.coldName) { () throws(ArchiveFormatError) in
            try OCFLRoot.create(in: cold, staging: staging)
        }
    }

    /// The root's own files that are missing or damaged, by their paths below it.
    static func damagedFiles(_ layout: ArchiveLayout) throws(ArchiveError) -> [String] {
        guard access(layout.cold, F_OK) == 0 || errno != ENOENT else { return OCFLRoot.files.map(\.path) }
        let cold = try directory(layout.cold)
        return try packing(ArchiveLayout.coldName) { () throws(ArchiveFormatError) in
            try OCFLRoot.damagedFiles(in: cold)
        }
    }

    /// The damage of one of these files.
    static func damage(_ path: String, hint: String? = nil) -> ArchiveError {
        ArchiveError(
            .packDamaged,
            subject: PackName.shown(path),
            detail: "a file of the OCFL storage root itself is missing or changed",
            hint: hint
        )
    }

    /// Starts the object of a pack; throws `ARC-CATALOGUE-REFERENCE` where the root has one of this name.
    func begin(_ pack: PackName, in area: StagingArea, _ layout: ArchiveLayout) throws(ArchiveError) -> OCFLObjectWriter
    {
        let directory = try ColdRoot.directory("\(layout.staging)/\(area.name)")
        do throws(ArchiveFormatError) {
            return try OCFLObjectWriter(pack.urn, in: root, staging: directory, temporaryName: ColdRoot.newName)
        } catch {
            guard error.code == .alreadyThere else { throw ArchiveError(error, named: area.path(ColdRoot.newName)) }
            throw ArchiveError(
                .catalogueReference,
                subject: PackName.shown(try pack.path()),
                detail: "the cold tier has a pack of the same objects"
            )
        }
    }

    /// Whether the root has a pack.
    func contains(_ pack: PackName) throws(ArchiveError) -> Bool {
        try packing(ArchiveLayout.coldName) { () throws(ArchiveFormatError) in try root.contains(pack.urn) }
    }

    /// Takes a pack away, in one rename; false where it is not there.
    @discardableResult
    func remove(_ pack: PackName) throws(ArchiveError) -> Bool {
        try packing(ArchiveLayout.coldName) { () throws(ArchiveFormatError) in
            try root.remove(pack.urn, staging: staging, temporaryName: ColdRoot.oldName)
        }
    }

    private static func directory(_ path: String) throws(ArchiveError) -> Directory {
        do throws(DurableFileError) {
            return try Directory.open(path)
        } catch {
            throw ArchiveError(error, named: path)
        }
    }
}
