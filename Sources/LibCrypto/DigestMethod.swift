import COpenSSL

/// A fetched `EVP_MD`, kept for the life of the process.
///
/// A fetch takes locks and a name look-up; the fetched method is immutable and shared by all threads.
@safe struct DigestMethod: @unchecked Sendable {  // an EVP_MD is immutable once fetched
    let pointer: OpaquePointer  // EVP_MD *, never freed

    private init(fetching algorithm: DigestAlgorithm) throws(LibCryptoError) {
        let library = try LibraryContext.current()
        guard let pointer = unsafe EVP_MD_fetch(library.pointer, algorithm.providerName, nil) else {
            throw .failed("EVP_MD_fetch")
        }
        unsafe self.pointer = pointer
    }

    /// The digest's length in bytes as the provider says it.
    var outputLength: Int { unsafe Int(EVP_MD_get_size(pointer)) }

    private static func fetch(_ algorithm: DigestAlgorithm) -> Result<DigestMethod, LibCryptoError> {
        do throws(LibCryptoError) {
            return .success(try DigestMethod(fetching: algorithm))
        } catch {
            return .failure(error)
        }
    }

    private static let md5 = fetch(.md5)
    private static let ripemd160 = fetch(.ripemd160)
    private static let sha1 = fetch(.sha1)
    private static let sha224 = fetch(.sha224)
    private static let sha256 = fetch(.sha256)
    private static let sha384 = fetch(.sha384)
    private static let sha512 = fetch(.sha512)
    private static let sha512t256 = fetch(.sha512t256)
    private static let sha3x224 = fetch(.sha3x224)
    private static let sha3x256 = fetch(.sha3x256)
    private static let sha3x384 = fetch(.sha3x384)
    private static let sha3x512 = fetch(.sha3x512)
    private static let shake256 = fetch(.shake256)

    /// The process's one method for the algorithm; throws if the default provider does not offer it.
    static func cached(_ algorithm: DigestAlgorithm) throws(LibCryptoError) -> DigestMethod {
        switch algorithm {
        case .md5: try md5.get()
        case .ripemd160: try ripemd160.get()
        case .sha1: try sha1.get()
        case .sha224: try sha224.get()
        case .sha256: try sha256.get()
        case .sha384: try sha384.get()
        case .sha512: try sha512.get()
        case .sha512t256: try sha512t256.get()
        case .sha3x224: try sha3x224.get()
        case .sha3x256: try sha3x256.get()
        case .sha3x384: try sha3x384.get()
        case .sha3x512: try sha3x512.get()
        case .shake256: try shake256.get()
        }
    }
}
