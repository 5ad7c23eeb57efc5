import ArchiveFormats
import Glibc

/// A file that no directory lists, gone with its last descriptor; one that a crash leaves listed is swept with the area.
final class UnnamedFile: Sendable {
    let number: Int32

    /// In an open directory; throws `ARC-IO-…`.
    init(in directory: Int32) throws(ArchiveError) {
        let name = ".import-\(UInt64.random(in: 0 ... .max))"
        number = SystemCall.retrying {
            openat(directory, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        }
        guard number >= 0 else { throw ArchiveError(errno: errno, "open", ArchiveLayout.stagingName) }
        try SystemCall.remove(name, in: directory)
    }

    deinit { close(number) }

    func write(_ block: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        let number = number
        do throws(ArchiveError) {
            try block.span.bytes.withUnsafeBytes { buffer throws(ArchiveError) in
                try SystemCall.write(number, buffer, named: ArchiveLayout.stagingName)
            }
        } catch {
            throw ArchiveFormatError(.unwritable, at: ArchiveLayout.stagingName, error.detail)
        }
    }

    /// Back to its beginning, for who reads it.
    func rewind() throws(ArchiveError) {
        guard lseek(number, 0, SEEK_SET) == 0 else {
            throw ArchiveError(errno: errno, "lseek", ArchiveLayout.stagingName)
        }
    }
}
