/// A checkpoint whose signature was verified, with the note that carries it.
package struct SignedCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package private(set) var note: SignedNote

    /// Signs a checkpoint.
    package init(signing checkpoint: Checkpoint, by signers: [NoteSigner]) throws(TransparencyLogError) {
        note = try SignedNote(signing: checkpoint.text, by: signers)
        self.checkpoint = checkpoint
    }

    /// Puts a signature under a checkpoint that a key elsewhere made; throws `.signatureInvalid` unless it is the key's.
    package init(
        _ checkpoint: Checkpoint,
        signature: [UInt8],
        by key: VerifierKey
    ) throws(TransparencyLogError) {
        note = try SignedNote(
            text: checkpoint.text,
            signature: NoteSignature(name: key.name, keyID: key.id, bytes: signature)
        )
        try note.verify(by: [key])
        self.checkpoint = checkpoint
    }

    /// Reads and verifies a checkpoint of one log.
    ///
    /// Throws `.noteMalformed`, `.noteUnsigned`, `.signatureInvalid`, `.checkpointMalformed`, `.originDiffers`.
    package init(_ bytes: [UInt8], origin: LogOrigin, keys: [VerifierKey]) throws(TransparencyLogError) {
        note = try SignedNote(bytes)
        try note.verify(by: keys)
        checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.origin == origin else { throw .originDiffers }
    }

    /// The same with the signatures of others under the same text; what is over another text is left out.
    package func adding(_ others: [SignedCheckpoint]) -> SignedCheckpoint {
        var copy = self
        copy.note = note.adding(others.filter { $0.note.text == note.text }.flatMap(\.note.signatures))
        return copy
    }

    /// The signed note's bytes.
    package var bytes: [UInt8] { note.bytes }
}
