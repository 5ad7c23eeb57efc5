import LibCrypto

/// A buffer of fixed size that whole files are streamed through.
struct IOBuffer: ~Copyable {
    /// In bytes.
    static let size = 1 << 20

    let memory: UnsafeMutableRawBufferPointer

    init() { memory = .allocate(byteCount: IOBuffer.size, alignment: 4_096) }

    deinit { memory.deallocate() }

    /// SHA-256 of all that is left of an object.
    mutating func digest(of object: borrowing HotObject) throws(ArchiveError) -> ObjectDigest? {
        do throws(LibCryptoError) {
            var context = try DigestContext(.sha256)
            while true {
                let count: Int
                do throws(ArchiveError) { count = try object.read(into: memory) } catch { return nil }
                if count == 0 { break }
                try context.update(UnsafeRawBufferPointer(rebasing: memory[..<count]).bytes)
            }
            return ObjectDigest(bytes: try context.finalize())
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
    }
}
