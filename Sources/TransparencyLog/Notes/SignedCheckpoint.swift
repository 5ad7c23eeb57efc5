/// A checkpoint whose signature was verified, with the note that carries it.
package struct SignedCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let note: SignedNote

    /// Signs a checkpoint.
    package init(signing checkpoint: Checkpoint, by signers: [NoteSigner]) throws(TransparencyLogError) {
        note = try SignedNote(signing: checkpoint.text, by: signers)
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

    /// The signed note's bytes.
    package var bytes: [UInt8] { note.bytes }
}
