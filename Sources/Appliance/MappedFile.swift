import Foundation
import PDFSyntax

/// A file as memory, mapped, so that its size costs address space only.
enum MappedFile {
    /// Up to this size a file is read at once: nobody can cut it off while it is judged.
    static let maximumCopied = 8 << 20

    /// The bytes of a file; what is no regular file is read to its end.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput`, `unreadableInput` or `inputOutput`.
    static func read(_ path: String) throws(ApplianceError) -> MappedInput {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        var isKept = false
        defer { if !isKept { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFile.unreadable(path, errno) }
        let size = Int(status.st_size)
        guard status.st_mode & S_IFMT == S_IFREG, size > maximumCopied else { return try copied(path) }
        guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
            throw InputFile.unreadable(path, errno)
        }
        madvise(memory, size, Int32(MADV_SEQUENTIAL))
        guard let region = MappedRegion(takingOwnership: memory, size) else {
            munmap(memory, size)
            return try copied(path)
        }
        isKept = true
        let source = MappedInput.Source(takingOwnership: descriptor, region, MappedInput.State(status))
        let bytes = UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: size)
        return MappedInput(path: path, bytes: PDFBytes(borrowing: bytes, owner: source), source: source)
    }

    private static func copied(_ path: String) throws(ApplianceError) -> MappedInput {
        MappedInput(path: path, bytes: PDFBytes(copying: try InputFile.read(path)), source: nil)
    }

    /// Whether `%PDF-` stands in the first bytes of a file, where ISO 32000-2 §7.5.2 and its readers look for it.
    ///
    /// - Throws: `ApplianceError` where the file cannot be opened.
    static func isPDF(_ path: String) throws(ApplianceError) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        // What can be read once only is left to its reader.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        let head = [UInt8](unsafeUninitializedCapacity: 1_024) { buffer, count in
            count = max(0, Foundation.pread(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        return isPDF(head)
    }

    /// The same of bytes that are in memory.
    ///
    /// A CMS message over a PDF has it as well, but begins as DER, as PEM or as a mail does.
    static func isPDF(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1_024)
        var rest = head
        while let place = rest.firstIndex(of: marker[0]) {
            if rest[place...].starts(with: marker) { return place == 0 || !isWrapped(head.prefix(place)) }
            rest = rest[(place + 1)...]
        }
        return false
    }

    private static let marker = Array("%PDF-".utf8)

    /// Whether what stands before the header is the beginning of a message: a SEQUENCE with its length, or text that wraps.
    private static func isWrapped(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == 0x30, let length = bytes.dropFirst().first { return length >= 0x80 }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return ["content-type:", "mime-version:", "-----begin "].contains { text.contains($0) }
    }
}
