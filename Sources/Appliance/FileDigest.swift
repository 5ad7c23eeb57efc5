import ASN1
import LibCrypto
import ValidationReport

/// SHA-256 as reports name files.
enum FileDigest {
    /// The digest of the bytes, lower-case hexadecimal.
    static func hexadecimal(_ bytes: [UInt8]) throws(ApplianceError) -> String { Hexadecimal.encode(try sha256(bytes)) }

    /// The digest of the bytes.
    static func sha256(_ bytes: [UInt8]) throws(ApplianceError) -> [UInt8] {
        do throws(LibCryptoError) {
            return try Digest.hash(.sha256, bytes)
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }

    /// SHA-256 over the sorted digests of a set: the same for the same set.
    static func ofSet(_ digests: some Sequence<[UInt8]>) throws(ApplianceError) -> [UInt8] {
        try sha256(Array(digests.sorted { $0.lexicographicallyPrecedes($1) }.joined()))
    }
}

extension ApplianceError {
    /// The error for a library that could not be asked.
    init(cryptography error: LibCryptoError) {
        self.init(
            .internal,
            text: LocalizedText("a libcrypto falhou: \(error)", "libcrypto failed: \(error)"),
            nextStep: LocalizedText("tente de novo; se persistir, relate o erro", "run again; report it if it stays")
        )
    }
}
