import Glibc

/// An object of the hot tier, open for reading from its beginning.
package struct HotObject: ~Copyable, Sendable {
    /// In bytes, as the file system says.
    package let size: UInt64
    private let file: OwnedDescriptor
    private let name: String

    init(_ path: String, in directory: Int32, named name: String) throws(ArchiveError) {
        guard let size = try SystemCall.size(path, in: directory, named: name) else {
            throw ArchiveError(.objectMissing, subject: name)
        }
        do throws(ArchiveError) {
            file = try SystemCall.open(path, in: directory, O_RDONLY, named: name)
        } catch {
            // A move may take it away between the two calls.
            guard try SystemCall.size(path, in: directory, named: name) == nil else { throw error }
            throw ArchiveError(.objectMissing, subject: name)
        }
        self.size = size
        self.name = name
    }

    /// The descriptor, which stays this value's own.
    package var descriptor: Int32 { file.number }

    /// Reads until the buffer is full or the object ends; gives the number of bytes, 0 at the end.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        try SystemCall.read(file.number, into: buffer, named: name)
    }
}
