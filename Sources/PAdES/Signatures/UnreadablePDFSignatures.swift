import ASN1
package import LibCrypto
package import PDFSyntax
package import SignatureValidation

/// The signatures of a file of which only traces can be seen: something says to be signed, and nothing can be verified.
///
/// EN 319 102-1 §5.2.2: what has not the form of its standard so that it can be processed is TOTAL-FAILED with
/// FORMAT_FAILURE. What goes beyond the limits of reading is INDETERMINATE.
package struct UnreadablePDFSignatures: Sendable {
    /// How many are told one by one.
    private static let maximumSignatures = 32

    /// What the judge gets, in the order of the file; empty where nothing says to be a signature.
    package let signatures: [ParsedSignature]
    /// SHA-256 of the whole file.
    package let sha256: [UInt8]

    /// Looks through a file whose structure cannot be read, as `cause` says.
    ///
    /// Throws `LibCryptoError` where libcrypto could not be asked for a digest.
    package init(_ bytes: PDFBytes, cause: PDFSyntaxError) throws(LibCryptoError) {
        let all = PDFSalvageScan.signatures(in: bytes, 0..<bytes.count)
        let dictionaries = all.filter(\.isSignature)
        // An empty field does not say that anybody signed.
        let isDoubtful = cause.isBeyondLimits || dictionaries.isEmpty
        let weight = isDoubtful ? Self.unknown : Verdict.totalFailed(.formatFailure)
        var signatures: [ParsedSignature] = []
        for found in (dictionaries.isEmpty ? all : dictionaries).prefix(Self.maximumSignatures) {
            let observation = ContainerObservation(
                .pdfUnreadable,
                .always(weight),
                [
                    "object": found.reference?.description ?? "-", "offset": "\(found.offset)",
                    "reason": cause.code.rawValue, "place": "\(cause.offset)",
                ]
            )
            if let one = try Self.signature(at: found.offset, observation) { signatures.append(one) }
        }
        self.signatures = signatures
        sha256 = try PDFRangeDigester.digest(.sha256, [0..<bytes.count], of: bytes)
    }

    /// Looks for signature fields without a value in a file that has no signature.
    ///
    /// Either nobody has signed there, or somebody took the signature away. Throws `LibCryptoError` as above.
    package init(emptyFieldsOf document: PDFDocument) throws(LibCryptoError) {
        let tree = PDFFieldTree(document, in: document.revisions.count - 1)
        var signatures: [ParsedSignature] = []
        for reference in tree.emptySignatureFields.prefix(Self.maximumSignatures) {
            let observation = ContainerObservation(
                .pdfSignatureFieldEmpty,
                .always(Self.unknown),
                ["object": reference.description]
            )
            if let one = try Self.signature(at: reference.number, observation) { signatures.append(one) }
        }
        self.signatures = signatures
        sha256 = try PDFRangeDigester.digest(.sha256, [0..<document.bytes.count], of: document.bytes)
    }

    private static let unknown = Verdict.indeterminate(.generic)

    private static func signature(
        at place: Int,
        _ observation: ContainerObservation
    ) throws(LibCryptoError) -> ParsedSignature? {
        guard let signer = UnreadableMessage.signer else { return nil }
        let digest = try Digest.hash(.sha256, Array("\(place)".utf8))
        return ParsedSignature(
            id: "S-" + Hexadecimal.encode(digest.prefix(8)),
            format: .pades,
            signer: signer,
            contentType: nil,
            content: .absent,
            certificates: [],
            unreadableCertificates: 0,
            timeStamps: [],
            counterSignatures: [],
            observations: [observation],
            isReadable: false
        )
    }
}
