import Glibc

/// Small files that are read and written as a whole.
enum WholeFile {
    /// A file's bytes; nil where it is not there.
    ///
    /// Throws `ARC-IO-…`, also for more bytes than the limit.
    static func read(
        _ path: String,
        in directory: Int32,
        limit: Int,
        named name: String? = nil
    ) throws(ArchiveError) -> [UInt8]? {
        let name = name ?? path
        guard let size = try SystemCall.size(path, in: directory, named: name) else { return nil }
        guard size <= UInt64(limit) else { throw ArchiveError(.inputOutput, subject: name, detail: "too long") }
        let file = try SystemCall.open(path, in: directory, O_RDONLY, named: name)
        // One byte more than there should be, to see that there is not.
        var bytes = [UInt8](repeating: 0, count: Int(size) + 1)
        var span = bytes.mutableSpan
        var memory = span.mutableBytes
        let count = try memory.withUnsafeMutableBytes { buffer throws(ArchiveError) in
            try SystemCall.read(file.number, into: buffer, named: name)
        }
        guard count <= Int(size) else {
            throw ArchiveError(.inputOutput, subject: name, detail: "grew while it was read")
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Writes a file so that a crash leaves the old one or the new one; it is durable on return.
    static func write(
        _ bytes: [UInt8],
        to path: String,
        in directory: Int32,
        mode: mode_t = 0o644,
        named name: String? = nil
    ) throws(ArchiveError) {
        let name = name ?? path
        let temporary = "\(path).new"
        try SystemCall.remove(temporary, in: directory, named: name)
        try create(bytes, at: temporary, in: directory, mode: mode, syncing: true, named: name)
        guard SystemCall.retrying({ renameat(directory, temporary, directory, path) }) == 0 else {
            throw ArchiveError(errno: errno, "rename", name)
        }
        try syncParent(of: path, in: directory, named: name)
    }

    /// Makes a file that is not there yet.
    static func create(
        _ bytes: [UInt8],
        at path: String,
        in directory: Int32,
        mode: mode_t,
        syncing: Bool,
        named name: String
    ) throws(ArchiveError) {
        let file = try SystemCall.open(path, in: directory, O_WRONLY | O_CREAT | O_EXCL, mode: mode, named: name)
        try bytes.span.bytes.withUnsafeBytes { buffer throws(ArchiveError) in
            try SystemCall.write(file.number, buffer, named: name)
        }
        if syncing { try SystemCall.sync(file.number, named: name) }
    }

    /// Brings the directory that a path's last element stands in to the disk.
    static func syncParent(of path: String, in directory: Int32, named name: String) throws(ArchiveError) {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let folder = try SystemCall.open(parent, in: directory, O_RDONLY | O_DIRECTORY, named: name)
        try SystemCall.sync(folder.number, named: name)
    }
}
