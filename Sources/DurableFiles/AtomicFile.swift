import Glibc
import Synchronization

/// A file in the making: it has no name that anybody looks for until it is complete.
///
/// It is written in a staging directory of the same file system, sealed, and published by a rename. One that is given up is
/// removed; one whose process is killed stays in the staging directory, which is emptied at the next start.
package struct AtomicFile: ~Copyable {
    private static let counter = Atomic<Int>(0)

    /// In bytes, as written so far.
    package private(set) var size = 0
    private let staging: Directory
    private let name: String
    private var file: OpenFile
    private var isSealed = false

    /// Begins a new file.
    ///
    /// Throws `system`.
    package init(in staging: Directory) throws(DurableFileError) {
        var attempts = 0
        while true {
            let number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
            let name = "\(getpid())-\(number)-\(UInt32.random(in: 0...UInt32.max))"
            do throws(DurableFileError) {
                file = try staging.createFile(name)
                self.name = name
                self.staging = staging
                return
            } catch {
                // Left behind by a killed process of the same number.
                attempts += 1
                guard error.code == .exists, attempts < 100 else { throw error }
            }
        }
    }

    deinit {
        if !isSealed { _ = try? staging.removeFile(name) }
    }

    /// Writes all of it behind what was written before.
    package mutating func write(_ bytes: RawSpan) throws(DurableFileError) {
        try file.write(bytes)
        size += bytes.byteCount
    }

    /// Writes all of it behind what was written before.
    package mutating func write(_ bytes: [UInt8]) throws(DurableFileError) { try unsafe write(bytes.span.bytes) }

    /// Ends the writing.
    ///
    /// Where `synchronizing`, the content is on the disk when this returns.
    ///
    /// Without, `Directory.syncFileSystem` has to come before any of the group is published: a name must not be on the disk
    /// before its content.
    package mutating func seal(synchronizing: Bool = true) throws(DurableFileError) -> StagedFile {
        if synchronizing { try file.sync() }
        try file.close()
        isSealed = true
        return StagedFile(name: name, in: staging, size: size)
    }

    /// Writes a whole file under a name, through a staging directory; all of it is on the disk when this returns.
    ///
    /// Without `replacing` a name that is taken is `exists`.
    package static func write(
        _ bytes: [UInt8],
        as name: String,
        in directory: Directory,
        staging: Directory,
        replacing: Bool = false
    ) throws(DurableFileError) {
        var file = try AtomicFile(in: staging)
        try file.write(bytes)
        try file.seal().publish(as: name, in: directory, replacing: replacing)
    }
}
