package import DurableFiles

/// A new file that a container is written to.
package final class FileSink: ByteSink {
    private var file: OpenFile

    /// Makes a file in a directory; throws `alreadyThere`, `unwritable`.
    package init(_ name: String, in directory: Directory) throws(ArchiveFormatError) {
        do throws(DurableFileError) {
            file = try directory.createFile(name)
        } catch {
            throw ArchiveFormatError(writing: error)
        }
    }

    package func write(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        do throws(DurableFileError) {
            try unsafe file.write(bytes.span.bytes)
        } catch {
            throw ArchiveFormatError(writing: error)
        }
    }

    /// Closes the file once its content is on the disk; its name is only after a sync of the directory.
    package func close() throws(ArchiveFormatError) {
        do throws(DurableFileError) {
            try file.sync()
            try file.close()
        } catch {
            throw ArchiveFormatError(writing: error)
        }
    }
}
