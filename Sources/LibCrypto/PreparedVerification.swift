/// A verification that is ready to be used again with the same key and scheme.
///
/// In one thread's hands at a time: taken out of a key's store to be used, and given back; hence the unchecked conformance.
final class PreparedVerification: @unchecked Sendable {
    let scheme: SignatureScheme
    private let operation: KeyOperation

    /// Prepares; the caller has checked that the scheme fits the key and has a bounded salt.
    init(key: KeyHandle, scheme: SignatureScheme) throws(LibCryptoError) {
        self.scheme = scheme
        operation = try KeyOperation(.verify, key: key, scheme: scheme)
    }

    /// OpenSSL's status for a signature over a digest: 1 if it verifies, anything else if not.
    func verify(_ signature: RawSpan, digest: RawSpan) -> Int32 { operation.verify(signature, digest: digest) }
}
