import Glibc
import LibCrypto

/// Reads a source once: digests it, and writes it into the staging area where the archive does not have it.
///
/// One thread's own, with one buffer: memory does not depend on what is read.
struct ContentStager: ~Copyable {
    /// What a content could not be staged for.
    enum Failure: Error {
        /// The source's fault: the others go on.
        case source(ArchiveError)
        /// The archive's: the session ends.
        case archive(ArchiveError)
    }

    /// What was read.
    struct Reading {
        let object: ItemObject
        let bytes: [UInt8]?
        let modified: Int64
    }

    private let archive: Archive
    private let area: StagingArea
    private let staged: StagedObjects
    private let number: Int
    private let buffer = IOBuffer()

    /// `number` tells the session's workers apart.
    init(archive: Archive, area: StagingArea, staged: StagedObjects, number: Int) {
        self.archive = archive
        self.area = area
        self.staged = staged
        self.number = number
    }

    /// Stages a source; the bytes are kept up to the limit, and given back.
    func stage(_ source: AddSource, keeping limit: Int?) throws(Failure) -> Reading {
        switch source {
        case .bytes(let bytes):
            let object = try archived { () throws(ArchiveError) in try DigestPair.of(bytes.span.bytes) }
            do throws(ArchiveError) {
                try bytes.span.bytes.withUnsafeBytes { memory throws(ArchiveError) in try store(memory, object) }
            } catch {
                throw .archive(error)
            }
            return Reading(object: object, bytes: limit.map { bytes.count <= $0 } ?? false ? bytes : nil, modified: 0)
        case .path(let path, let followingLinks):
            let file = try sourced { () throws(ArchiveError) in
                try InputFile(path: path, followingLinks: followingLinks)
            }
            return try stage(file, keeping: limit)
        case .descriptor(let number, let name):
            let file = try sourced { () throws(ArchiveError) in try InputFile(borrowing: number, name: name) }
            return try stage(file, keeping: limit)
        }
    }

    /// Stages an open file.
    func stage(_ file: borrowing InputFile, keeping limit: Int?) throws(Failure) -> Reading {
        let count: Int
        do throws(ArchiveError) { count = try file.read(into: buffer.memory) } catch { throw .source(error) }
        let content = UnsafeRawBufferPointer(rebasing: buffer.memory[..<count])
        guard count < IOBuffer.size else { return try stream(file, after: content, keeping: limit) }
        do throws(ArchiveError) { try file.checkUnchanged(afterReading: UInt64(count)) } catch { throw .source(error) }
        let object: ItemObject
        do throws(ArchiveError) {
            object = try DigestPair.of(content.bytes)
            try store(content, object)
        } catch {
            throw .archive(error)
        }
        let isKept = limit.map { count <= $0 } ?? false
        return Reading(object: object, bytes: isKept ? Array(content) : nil, modified: file.modified)
    }

    /// Writes a content that is in memory, unless it is known.
    private func store(_ content: UnsafeRawBufferPointer, _ object: ItemObject) throws(ArchiveError) {
        guard try isNew(object), staged.claim(object) else { return }
        let name = StagingArea.object(object.sha256)
        let flags = O_WRONLY | O_CREAT | O_EXCL
        let path = area.path(name)
        let file = try SystemCall.open(name, in: area.descriptor, flags, mode: 0o440, named: path)
        try SystemCall.write(file.number, content, named: path)
    }

    /// Whether no tier has the object: it may be one that was added and is gone, which is put back then.
    private func isNew(_ object: ItemObject) throws(ArchiveError) -> Bool {
        let known = try archive.catalogue.read { reader throws(ArchiveError) in try reader.object(sha256: object.sha256)
        }
        guard let known else { return true }
        return try !archive.holds(known)
    }

    /// The rest of a content that is larger than the buffer: it gets its name when its digest is known.
    private func stream(
        _ file: borrowing InputFile,
        after beginning: UnsafeRawBufferPointer,
        keeping limit: Int?
    ) throws(Failure) -> Reading {
        let name = "\(number)\(StagingArea.partialSuffix)"
        let path = area.path(name)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        let descriptor = area.descriptor
        let target = try archived { () throws(ArchiveError) in
            try SystemCall.open(name, in: descriptor, flags, mode: 0o640, named: path)
        }
        let output = target.number
        var kept: [UInt8]? = limit == nil || file.size.map { $0 > UInt64(limit ?? 0) } ?? false ? nil : []
        if kept != nil, let size = file.size { kept?.reserveCapacity(Int(clamping: size)) }
        var total: UInt64 = 0
        var count = beginning.count
        let object: ItemObject
        do {
            var digests = try DigestPair()
            while count > 0 {
                let content = UnsafeRawBufferPointer(rebasing: buffer.memory[..<count])
                try digests.update(content.bytes)
                try SystemCall.write(output, content, named: path)
                total += UInt64(count)
                if let limit, total <= UInt64(limit) { kept?.append(contentsOf: content) } else { kept = nil }
                do throws(ArchiveError) { count = try file.read(into: buffer.memory) } catch {
                    throw Failure.source(error)
                }
            }
            do throws(ArchiveError) { try file.checkUnchanged(afterReading: total) } catch {
                throw Failure.source(error)
            }
            object = try digests.finalize()
            try publish(name, object, output)
        } catch let error as ArchiveError {
            throw .archive(error)
        } catch let error as Failure {
            // The next large content takes the same name, and the end of the session removes it.
            throw error
        } catch {
            throw .archive(ArchiveError(.outOfOrder, detail: "\(error)"))
        }
        return Reading(object: object, bytes: kept, modified: file.modified)
    }

    /// Gives a written content the name that its digest says, unless it is known.
    private func publish(_ name: String, _ object: ItemObject, _ output: Int32) throws(ArchiveError) {
        guard try isNew(object), staged.claim(object) else {
            try SystemCall.remove(name, in: area.descriptor, named: area.path(name))
            return
        }
        let final = StagingArea.object(object.sha256)
        guard fchmod(output, 0o440) == 0 else { throw ArchiveError(errno: errno, "fchmod", area.path(name)) }
        guard SystemCall.retrying({ renameat(area.descriptor, name, area.descriptor, final) }) == 0 else {
            throw ArchiveError(errno: errno, "rename", area.path(final))
        }
    }

    private func archived<Value: ~Copyable>(
        _ body: () throws(ArchiveError) -> Value
    ) throws(Failure) -> Value {
        do throws(ArchiveError) { return try body() } catch { throw .archive(error) }
    }

    private func sourced<Value: ~Copyable>(
        _ body: () throws(ArchiveError) -> Value
    ) throws(Failure) -> Value {
        do throws(ArchiveError) { return try body() } catch { throw .source(error) }
    }
}
