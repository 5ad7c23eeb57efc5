extension LogStore {
    static let signatureFolder = "signatures"

    /// Where the signature of a key over the log of one size stands; such a file is never changed.
    package static func signaturePath(keyID: UInt32, size: Int) -> String {
        "\(signaturesPath(keyID: keyID))/\(LogIndexPath.text(size))"
    }

    /// The folder of a key's signatures.
    package static func signaturesPath(keyID: UInt32) -> String {
        "\(signatureFolder)/\(VerifierKey.hexadecimal(keyID))"
    }

    /// The checkpoint that a key signed when the log had this size, verified; nil where there is none.
    ///
    /// Throws `.damaged` for a file that is not whole, of another size, or with any other signature than this key's.
    package func signature(by key: VerifierKey, size: Int) throws(TransparencyLogError) -> SignedCheckpoint? {
        let path = Self.signaturePath(keyID: key.id, size: size)
        guard let bytes = try files.read(path, limit: SignedNote.largestLength) else { return nil }
        let signed: SignedCheckpoint
        do {
            signed = try SignedCheckpoint(bytes, origin: origin, keys: [key])
        } catch {
            if case .cryptography = error { throw error }
            throw .damaged(path: path)
        }
        guard signed.checkpoint.size == size, signed.checkpoint.extensions.isEmpty, signed.note.signatures.count == 1
        else { throw .damaged(path: path) }
        return signed
    }

    /// The sizes of the log at which a key signed it, in rising order; none of the files is read.
    package func signedSizes(by key: VerifierKey) -> [Int] {
        var walk = LogWalk(store: self, size: 0)
        return walk.signatures().filter { $0.keyID == key.id }.map(\.size)
    }

    /// Keeps what a key signed, durably; returns the file's path.
    ///
    /// Throws `.entryConflict` where the key signed the log of this size already, `.originDiffers`, and `.outOfRange` for a
    /// checkpoint that is no beginning of the log.
    package func keep(_ signed: SignedCheckpoint, by key: VerifierKey) throws(TransparencyLogError) -> String {
        let size = signed.checkpoint.size
        guard signed.checkpoint.origin == origin else { throw .originDiffers }
        guard try isConsistent(with: signed) else { throw .outOfRange }
        guard try signature(by: key, size: size) == nil else { throw .entryConflict(index: size) }
        let path = Self.signaturePath(keyID: key.id, size: size)
        try files.write([LogFile(path: path, bytes: signed.bytes)])
        return path
    }

    /// The checkpoint of this size with what all known keys beside the log's own signed of it; nil where none did.
    ///
    /// Throws what the readings of checkpoint and signatures throw.
    package func countersigned(size: Int) throws(TransparencyLogError) -> SignedCheckpoint? {
        var signatures: [SignedCheckpoint] = []
        for key in signers ?? [] {
            if let signed = try signature(by: key, size: size) { signatures.append(signed) }
        }
        guard !signatures.isEmpty, let own = try checkpoint(size: size) else { return nil }
        return own.adding(signatures)
    }

    /// The bytes of a signature's file, and the checkpoint in them with the known key that signed it; nil for another's.
    ///
    /// Throws `.damaged` for a file that is not there or not what its path says, and what notes throw.
    func read(
        _ file: LogSignature
    ) throws(TransparencyLogError) -> (bytes: [UInt8], checkpoint: SignedCheckpoint?, root: MerkleHash) {
        guard let bytes = try files.read(file.path, limit: SignedNote.largestLength) else {
            throw .damaged(path: file.path)
        }
        let note = try SignedNote(bytes)
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.origin == origin else { throw .originDiffers }
        guard checkpoint.size == file.size, checkpoint.extensions.isEmpty, note.signatures.count == 1,
            note.signatures[0].keyID == file.keyID
        else { throw .damaged(path: file.path) }
        let known = (signers ?? []).filter { $0.isNamed(by: note.signatures[0]) }
        guard !known.isEmpty else { return (bytes, nil, checkpoint.root) }
        return (bytes, try SignedCheckpoint(bytes, origin: origin, keys: known), checkpoint.root)
    }

    /// The bytes of a signature's file by a known key over a beginning of the log; nil for any other.
    ///
    /// `log`: where the tiles stand that it is compared with. Throws `.cryptography` only.
    func soundSignature(_ file: LogSignature, of log: LogStore) throws(TransparencyLogError) -> [UInt8]? {
        do {
            let (bytes, signed, _) = try read(file)
            guard let signed, try log.isConsistent(with: signed) else { return nil }
            return bytes
        } catch {
            if case .cryptography = error { throw error }
            return nil
        }
    }
}
