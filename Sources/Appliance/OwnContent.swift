import ASN1
import CMS
import LibCrypto
import SignatureValidation
import ValidationReport

/// The content that a signature file carries itself.
struct OwnContent {
    private let pieces: [ArraySlice<UInt8>]

    /// Takes what was read.
    init(_ pieces: [ArraySlice<UInt8>]) { self.pieces = pieces }

    /// Reads it out of a file; nil where that is no signature, or one over content that is not in it.
    init?(of file: [UInt8]) {
        guard let container = try? SignedContainer.unwrap(file[...]),
            let pieces = container.content.map({ [$0[...]] })
                ?? (try? SignedData.parse(container.message))?.encapsulatedContent
        else { return nil }
        self.pieces = pieces
    }

    /// The file at the path where it has other bytes; nil where they are the same.
    ///
    /// Throws `ApplianceError` of kind `missingInput` or `inputOutput`.
    func other(at path: String) throws(ApplianceError) -> ReportedFile? {
        let given = try ContentDigester.digest(path: path, [ContentDigestRequest(.sha256)])
        guard let digest = given.digests[.sha256], try digest != sha256() else { return nil }
        return ReportedFile(name: path, size: given.size, sha256: Hexadecimal.encode(digest))
    }

    /// Throws `ApplianceError` where libcrypto could not be asked.
    func sha256() throws(ApplianceError) -> [UInt8] {
        do throws(LibCryptoError) {
            return try Digest.hash(.sha256, pieces)
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }
}
