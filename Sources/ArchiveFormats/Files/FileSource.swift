package import DurableFiles

/// A file as bytes that can be read at any offset, by several threads at once.
package final class FileSource: ByteSource {
    package let byteCount: Int
    private let file: OpenFile

    /// Takes over an open file; its length is the one of now.
    package init(_ file: consuming OpenFile) throws(ArchiveFormatError) {
        do throws(DurableFileError) {
            byteCount = try file.size
        } catch {
            throw ArchiveFormatError(reading: error)
        }
        self.file = file
    }

    /// Opens a file in a directory; throws `missing`, `unreadable`.
    package convenience init(_ name: String, in directory: Directory) throws(ArchiveFormatError) {
        let file: OpenFile
        do throws(DurableFileError) {
            file = try directory.openFile(name)
        } catch {
            throw ArchiveFormatError(reading: error)
        }
        try self.init(file)
    }

    package func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(ArchiveFormatError) -> Int {
        guard offset >= 0, offset < byteCount, count > 0 else { return 0 }
        let wanted = min(count, buffer.count, byteCount - offset)
        do throws(DurableFileError) {
            // The call fills the buffer; what is behind the wanted bytes is not used.
            return min(wanted, try file.read(into: &buffer, at: offset))
        } catch {
            throw ArchiveFormatError(reading: error)
        }
    }
}
