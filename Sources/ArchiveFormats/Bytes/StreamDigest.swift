import LibCrypto

/// One digest of content on its way, where the algorithms are known only at run time.
final class StreamDigest {
    let algorithm: DigestAlgorithm
    private var context: DigestContext?

    init(_ algorithm: DigestAlgorithm) throws(ArchiveFormatError) {
        self.algorithm = algorithm
        do throws(LibCryptoError) {
            context = try DigestContext(algorithm)
        } catch {
            throw ArchiveFormatError(.digestUnavailable, error.description)
        }
    }

    func update(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        do throws(LibCryptoError) {
            try context?.update(bytes)
        } catch {
            throw ArchiveFormatError(.digestUnavailable, error.description)
        }
    }

    /// The digest of what was added; only once.
    func finalize() throws(ArchiveFormatError) -> [UInt8] {
        guard let context = context.take() else { throw ArchiveFormatError(.digestUnavailable, "asked for twice") }
        do throws(LibCryptoError) {
            return try context.finalize()
        } catch {
            throw ArchiveFormatError(.digestUnavailable, error.description)
        }
    }
}
