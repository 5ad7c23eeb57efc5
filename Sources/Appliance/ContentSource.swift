import ASN1
import LibCrypto
import SignatureValidation
import ValidationReport

/// Reads the content of a detached signature: what the judge must know of it, and what the report says about it.
struct ContentSource {
    /// Content up to this size is read at once, which is quicker than streaming, and given to the judge as bytes; larger
    /// content is streamed in constant memory.
    static let maximumSizeInMemory = 4 << 20

    let signedContent: SignedContent
    let file: ReportedFile

    /// Digests a file.
    ///
    /// - Parameters:
    ///   - path: where it is.
    ///   - isFoundByName: whether nobody named it.
    ///   - requests: what the signers and their time-stamps need; SHA-256 is taken for the report in any case.
    /// - Throws: `ApplianceError` of kind `missingInput` or `inputOutput`.
    init(path: String, isFoundByName: Bool, requests: Set<ContentDigestRequest>) throws(ApplianceError) {
        if let bytes = try InputFile.readSmall(path, limit: Self.maximumSizeInMemory) {
            try self.init(bytes: bytes, name: path, isFoundByName: isFoundByName)
            return
        }
        let outcome = try ContentDigester.digest(path: path, requests.union([ContentDigestRequest(.sha256)]))
        self.init(
            signedContent: SignedContent(
                source: .detached,
                digests: outcome.digests,
                pieces: nil,
                size: outcome.size,
                beginning: outcome.beginning,
                states: outcome.states
            ),
            file: ReportedFile(
                name: path,
                size: outcome.size,
                sha256: Hexadecimal.encode(outcome.digests[.sha256] ?? []),
                isFoundByName: isFoundByName,
                carriesSignatures: outcome.carriesSignatures
            )
        )
    }

    /// Content that is in memory.
    init(bytes: [UInt8], name: String, isFoundByName: Bool) throws(ApplianceError) {
        let digest = try FileDigest.sha256(bytes)
        var mark = PDFSignatureMark()
        bytes.withUnsafeBytes { mark.update($0) }
        self.init(
            signedContent: SignedContent(
                source: .detached,
                digests: [.sha256: digest],
                pieces: [bytes[...]],
                size: bytes.count
            ),
            file: ReportedFile(
                name: name,
                size: bytes.count,
                sha256: Hexadecimal.encode(digest),
                isFoundByName: isFoundByName,
                carriesSignatures: mark.isFound
            )
        )
    }

    private init(signedContent: SignedContent, file: ReportedFile) {
        self.signedContent = signedContent
        self.file = file
    }
}
