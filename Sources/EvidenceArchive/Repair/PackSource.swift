import ArchiveFormats
import DurableFiles

/// A single sealed pack as a source of what an archive lost: the ZIP file itself, or a folder that has it, as its OCFL object.
final class PackSource: RepairSource {
    private let path: String
    private let offsets: [ObjectDigest: Int]

    /// Throws `ARC-REPLICA-FOREIGN` where there is no pack.
    init(_ path: String) throws(ArchiveError) {
        let file = try PackSource.file(path)
        self.path = file
        do throws(ArchiveFormatError) {
            offsets = try PackSource.directory(of: file)
        } catch {
            throw ArchiveError(.replicaForeign, subject: path, detail: "no pack: \(error)")
        }
    }

    func read(
        _ stored: StoredObject,
        pack: PackDescription?,
        _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Bool {
        guard let offset = offsets[stored.object.sha256] else { return false }
        return try PackSource.read(stored, at: offset, in: path, body)
    }

    func forEachLooseLine(_ body: (ItemLine) throws(ArchiveError) -> Void) throws(ArchiveError) {
        var rest: [UInt8] = []
        var failure: ArchiveError?
        do throws(ArchiveFormatError) {
            let reader = try PackReader(PackSource.source(path))
            try reader.items { block throws(ArchiveFormatError) in
                rest.append(contentsOf: block)
                guard rest.count <= PackSource.largestRest || rest.contains(0x0A) else {
                    throw ArchiveFormatError(.tooLarge)
                }
                var start = rest.startIndex
                while let end = rest[start...].firstIndex(of: 0x0A) {
                    do throws(ArchiveError) {
                        try body(try ItemLine(decoding: Array(rest[start..<end])))
                    } catch {
                        failure = error
                        throw ArchiveFormatError(.invalidRequest)
                    }
                    start = end + 1
                }
                rest.removeSubrange(..<start)
            }
        } catch {
            throw failure ?? ArchiveError(.packDamaged, subject: path, detail: "\(error)")
        }
    }

    /// The most bytes of a line that is not complete yet.
    private static let largestRest = 64 << 20

    /// Gives an object's bytes out of a pack; false where it does not stand there.
    static func read(
        _ stored: StoredObject,
        at offset: Int,
        in path: String,
        _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Bool {
        var failure: ArchiveError?
        do throws(ArchiveFormatError) {
            try PackReader.object(
                stored.object.sha256.bytes,
                in: source(path),
                headerOffset: offset,
                length: Int(clamping: stored.object.size)
            ) { block throws(ArchiveFormatError) in
                do throws(ArchiveError) {
                    try block.span.bytes.withUnsafeBytes { bytes throws(ArchiveError) in try body(bytes) }
                } catch {
                    failure = error
                    throw ArchiveFormatError(.invalidRequest)
                }
            }
            return true
        } catch {
            if let failure { throw failure }
            return false
        }
    }

    /// The objects of a pack with the offsets of their headers; none of one that cannot be read.
    static func objects(_ path: String) throws(ArchiveError) -> [ObjectDigest: Int] {
        do throws(ArchiveFormatError) { return try directory(of: path) } catch { return [:] }
    }

    private static func directory(of path: String) throws(ArchiveFormatError) -> [ObjectDigest: Int] {
        var offsets: [ObjectDigest: Int] = [:]
        for object in try PackReader(source(path)).objects() {
            if let digest = ObjectDigest(bytes: object.sha256) { offsets[digest] = object.headerOffset }
        }
        return offsets
    }

    private static func source(_ path: String) throws(ArchiveFormatError) -> FileSource {
        let file: OpenFile
        do throws(DurableFileError) {
            file = try OpenFile.open(path)
        } catch {
            throw ArchiveFormatError(.unreadable, "\(error.code)")
        }
        return try FileSource(file)
    }

    /// The ZIP file that a path names or has below it.
    private static func file(_ path: String) throws(ArchiveError) -> String {
        let folder: OwnedDescriptor
        do throws(ArchiveError) {
            folder = try SystemCall.openDirectory(path, followingLinks: true)
        } catch {
            return path
        }
        let files = try TreeFiles(below: ".", in: folder.number, skippingObjects: false).files.keys
        let packs = files.filter { $0.hasSuffix(".zip") }.sorted()
        guard let only = packs.first, packs.count == 1 else {
            throw ArchiveError(.replicaForeign, subject: path, detail: "\(packs.count) packs in it")
        }
        return "\(path)/\(only)"
    }
}
