import Glibc

/// A session's own directory below `staging`, locked for as long as the session lives.
///
/// What stands in the directory of a session whose lock is free was left by a crash: `Redo` completes or removes it.
final class StagingArea: Sendable {
    static let objectSuffix = ".object"
    static let groupSuffix = ".group"
    static let partialSuffix = ".partial"

    /// Below `staging`.
    let name: String
    private let directory: OwnedDescriptor

    /// The descriptor of the directory, which stays this value's own.
    var descriptor: Int32 { directory.number }

    /// Makes a directory; the writer's lock is held, so that nobody takes it for one that was left.
    init(creatingIn staging: Int32) throws(ArchiveError) {
        var generator = SystemRandomNumberGenerator()
        let octets = (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
        name = Hexadecimal.text(octets)
        let path = "\(ArchiveLayout.stagingName)/\(name)"
        guard try SystemCall.makeDirectory(name, in: staging, mode: 0o700, named: path) else {
            throw ArchiveError(.inputOutput, subject: path, detail: "there already")
        }
        directory = try SystemCall.open(name, in: staging, O_RDONLY | O_DIRECTORY, named: path)
        guard try SystemCall.tryLock(directory.number, named: path) else {
            throw ArchiveError(.inputOutput, subject: path, detail: "locked by someone else")
        }
    }

    /// Takes over a directory that a session left; nil where the session lives.
    init?(takingOver name: String, in staging: Int32) throws(ArchiveError) {
        self.name = name
        let path = "\(ArchiveLayout.stagingName)/\(name)"
        directory = try SystemCall.open(name, in: staging, O_RDONLY | O_DIRECTORY, named: path)
        guard try SystemCall.tryLock(directory.number, named: path) else { return nil }
    }

    /// The name of a staged object.
    static func object(_ digest: ObjectDigest) -> String { digest.hex + objectSuffix }

    /// The name of a group's redo record; they sort in the order of the groups.
    static func group(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + groupSuffix
    }

    /// A file of the area as messages name it.
    func path(_ file: String) -> String { "\(ArchiveLayout.stagingName)/\(name)/\(file)" }

    /// Brings a staged file to the disk.
    func sync(_ file: String) throws(ArchiveError) {
        try SystemCall.sync(file, in: descriptor, named: path(file))
    }

    /// Brings the names in the area to the disk.
    func syncNames() throws(ArchiveError) { try SystemCall.sync(descriptor, named: path(".")) }

    /// Leaves the area to the next writer, who completes what is in it.
    func unlock() { _ = flock(descriptor, LOCK_UN) }

    /// All that stands in the area, sorted.
    func names() throws(ArchiveError) -> [String] {
        try DirectoryListing.names(of: ".", in: descriptor, named: path("."))
    }

    /// Removes everything but redo records, and the area itself where none is left.
    func discard(in staging: Int32) throws(ArchiveError) {
        let names = try names()
        let hasGroup = names.contains { $0.hasSuffix(StagingArea.groupSuffix) }
        // The objects of a record that stays are needed to complete it.
        guard !hasGroup else { return }
        for name in names { try SystemCall.remove(name, in: descriptor, named: path(name)) }
        _ = unlinkat(staging, name, AT_REMOVEDIR)
    }
}
