import ArchiveFormats
import DurableFiles

extension FileSource {
    /// Takes over an open file; `name`: relative to the archive.
    convenience init(_ file: consuming OwnedDescriptor, named name: String) throws(ArchiveError) {
        do throws(ArchiveFormatError) {
            try self.init(OpenFile(takingOwnership: file.release(), path: name))
        } catch {
            throw ArchiveError(error, named: name)
        }
    }
}
