/// A text with the signatures under it (signed-note, "Format"); what it says counts only after `verify`.
package struct SignedNote: Hashable, Sendable {
    /// The most bytes of a note.
    package static let largestLength = 1 << 20
    /// The most signatures; the specification asks for 16.
    package static let mostSignatures = 100

    /// The signed text, its last newline included.
    package let text: [UInt8]
    package private(set) var signatures: [NoteSignature]

    /// Signs a text, which ends in a newline; throws `.noteMalformed` for a text that a note cannot have.
    package init(signing text: [UInt8], by signers: [NoteSigner]) throws(TransparencyLogError) {
        guard text.last == 0x0a, Self.isText(text), !signers.isEmpty else { throw .noteMalformed }
        var signatures: [NoteSignature] = []
        for signer in signers { signatures.append(try signer.sign(text)) }
        self.text = text
        self.signatures = signatures
    }

    /// A text, which ends in a newline, under a signature that was made elsewhere; throws `.noteMalformed`.
    init(text: [UInt8], signature: NoteSignature) throws(TransparencyLogError) {
        guard text.last == 0x0a, Self.isText(text) else { throw .noteMalformed }
        self.text = text
        signatures = [signature]
    }

    /// Reads a note; throws `.noteMalformed`.
    package init(_ bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= Self.largestLength, bytes.last == 0x0a, Self.isText(bytes) else { throw .noteMalformed }
        // The last empty line separates: a text may have empty lines, signatures have none.
        var split = bytes.count - 1
        while split > 0, !(bytes[split] == 0x0a && bytes[split - 1] == 0x0a) { split -= 1 }
        guard split > 0 else { throw .noteMalformed }
        var signatures: [NoteSignature] = []
        for line in bytes[(split + 1)...].split(separator: 0x0a) {
            guard signatures.count < Self.mostSignatures, let signature = NoteSignature(line: line) else {
                throw .noteMalformed
            }
            signatures.append(signature)
        }
        guard !signatures.isEmpty else { throw .noteMalformed }
        text = Array(bytes[..<split])
        self.signatures = signatures
    }

    /// The note with more signatures, which are not verified here; each stands once, and no more than a note may have.
    func adding(_ others: [NoteSignature]) -> SignedNote {
        var copy = self
        for signature in others where !copy.signatures.contains(signature) {
            guard copy.signatures.count < Self.mostSignatures else { break }
            copy.signatures.append(signature)
        }
        return copy
    }

    /// The note's bytes.
    package var bytes: [UInt8] { signatures.reduce(text + [0x0a]) { $0 + $1.line } }

    /// Verifies every signature by a known key; those by others are passed over.
    ///
    /// Throws `.signatureInvalid` if one of them does not verify, and `.noteUnsigned` if there is none.
    package func verify(by keys: [VerifierKey]) throws(TransparencyLogError) {
        var isSigned = false
        for signature in signatures {
            for key in keys where key.isNamed(by: signature) {
                guard try key.verifies(signature, over: text) else {
                    throw .signatureInvalid(key: key.name.description)
                }
                isSigned = true
            }
        }
        guard isSigned else { throw .noteUnsigned }
    }

    /// Whether the bytes are UTF-8 without control characters but newlines.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0a } && String(validating: bytes, as: UTF8.self) != nil
    }
}
