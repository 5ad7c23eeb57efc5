import Glibc
import LibCrypto

/// A pack's file as a whole.
struct PackFile {
    /// Below the storage root.
    let path: String
    let tier: ColdTier

    /// Length and both digests of the file, read in order from its beginning.
    ///
    /// `fromDisk`: what the system holds of it in memory is given up first, so that the medium answers.
    func digests(fromDisk: Bool, _ buffer: borrowing IOBuffer) throws(ArchiveError) -> ItemObject {
        let name = PackName.shown(path)
        let file = try tier.open(path: path)
        if fromDisk { _ = posix_fadvise(file.number, 0, 0, POSIX_FADV_DONTNEED) }
        _ = posix_fadvise(file.number, 0, 0, POSIX_FADV_SEQUENTIAL)
        var digests = try DigestPair()
        while true {
            let count = try SystemCall.read(file.number, into: buffer.memory, named: name)
            if count == 0 { break }
            try digests.update(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]).bytes)
        }
        return try digests.finalize()
    }
}
