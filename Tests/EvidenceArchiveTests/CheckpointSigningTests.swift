import EvidenceArchive
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing
import TransparencyLog

/// The audit log's checkpoint, signed by a key beside the log's own.
@Suite struct CheckpointSigningTests {
    private static func verifier(_ key: TestKey, _ archive: Archive) throws -> VerifierKey {
        try VerifierKey(
            name: NoteKeyName(archive.configuration.auditOrigin),
            subjectPublicKeyInfo: key.subjectPublicKeyInfo
        )
    }

    private static func signing(_ archive: Archive, _ key: TestKey) throws -> CheckpointSigning {
        CheckpointSigning(archive, key: try verifier(key, archive), custody: .token, actor: "tester", wait: 5)
    }

    @discardableResult
    private static func sign(_ sample: SampleArchive, _ key: TestKey) throws -> SignedAuditCheckpoint {
        let archive = try sample.open()
        let signing = try signing(archive, key)
        switch try signing.prepare(at: sample.now) {
        case .done(let signed): return signed
        case .sign(let checkpoint):
            let scheme = try verifier(key, archive).kind.scheme
            return try signing.keep(key.sign(checkpoint.text, scheme: scheme), over: checkpoint, at: sample.now)
        }
    }

    private static func events(_ sample: SampleArchive) throws -> [AuditEvent.Kind?] {
        var kinds: [AuditEvent.Kind?] = []
        try AuditLog(archive: sample.path).forEachRecord(from: 0) { record in
            kinds.append(record.event?.kind)
            return true
        }
        return kinds
    }

    private static func defects(_ sample: SampleArchive, signers: [String] = []) throws -> [LogDefect] {
        try AuditLog(archive: sample.path, signers: signers).verify().log.defects
    }

    private static func inside(_ signed: SignedAuditCheckpoint) -> String {
        String(signed.path.dropFirst("audit/".count))
    }

    @Test(
        "The key is named, its signature is kept and told of; the second time there is nothing to sign",
        arguments: [TestKey.rsa1, .p256, .p384, .ed25519]
    )
    func once(key: TestKey) throws {
        let replica = try SampleReplica(documents: 2)
        let sample = replica.sample
        let before = try replica.eventCount()
        let signed = try Self.sign(sample, key)
        #expect(signed.isNew)
        // The change of archive.yaml is covered.
        #expect(UInt64(signed.checkpoint.size) == before + 1)
        #expect(try sample.open().configuration.auditSigners == [signed.key])
        #expect(try Self.events(sample).suffix(2) == [.configure, .sign])
        let file = try Data(contentsOf: URL(filePath: "\(sample.path)/\(signed.path)"))
        let text = String(decoding: file, as: UTF8.self)
        #expect(text.hasPrefix(String(decoding: signed.checkpoint.text, as: UTF8.self) + "\n\u{2014} "))
        let found = try AuditLog(archive: sample.path).verify()
        #expect(found.log.isSound, "\(found.log.defects)")
        #expect(found.log.signatures.map(\.isVerified) == [true])
        #expect(found.signatures.map(\.custody) == [.token])
        let again = try Self.sign(sample, key)
        #expect(!again.isNew && again.path == signed.path)
        #expect(try replica.eventCount() == before + 2)
        try replica.add(2..<3)
        let next = try Self.sign(sample, key)
        #expect(next.isNew && next.checkpoint.size > signed.checkpoint.size)
        #expect(try Self.defects(sample) == [])
        #expect(try replica.findings().isEmpty)
    }

    @Test("Several keys sign the same log; each is asked about on its own")
    func severalKeys() throws {
        let sample = try SampleReplica(documents: 1).sample
        let first = try Self.sign(sample, .rsa1)
        let second = try Self.sign(sample, .p256)
        #expect(second.isNew)
        // The other key's name in archive.yaml is news to this one.
        #expect(try Self.sign(sample, .rsa1).isNew)
        #expect(try !Self.sign(sample, .p256).isNew)
        #expect(try !Self.sign(sample, .rsa1).isNew)
        let found = try AuditLog(archive: sample.path).verify().log
        #expect(found.isSound && found.signatures.count == 3)
        #expect(try Self.defects(sample, signers: [first.key, second.key]) == [])
        // Of keys that were named on the command line a signature has to be there.
        let other = try Self.verifier(.p384, try sample.open())
        let asked = try Self.defects(sample, signers: ["\(other)"])
        #expect(asked.contains(.missing(path: "signatures/\(other.identifier)")))
        #expect(asked.contains(.foreign(path: Self.inside(first))))
    }

    @Test("A signature that is missing, changed, another one, another's, or over another log is named")
    func damage() throws {
        let sample = try SampleReplica(documents: 1).sample
        let signed = try Self.sign(sample, .p256)
        let (path, file) = (Self.inside(signed), "\(sample.path)/\(signed.path)")
        let bytes = try Data(contentsOf: URL(filePath: file))
        func damaged(_ content: Data?) throws -> [LogDefect] {
            if let content {
                try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
                try content.write(to: URL(filePath: file))
            } else {
                try FileManager.default.removeItem(atPath: file)
            }
            return try Self.defects(sample)
        }
        #expect(try damaged(nil) == [.missing(path: path)])
        var changed = bytes
        changed[bytes.count - 20] ^= 1
        #expect(
            try damaged(changed) == [.checkpoint(path: path, reason: .noteMalformed)]
                || damaged(changed).first
                    == .checkpoint(
                        path: path,
                        reason: .signatureInvalid(key: signed.key.components(separatedBy: "+")[0])
                    )
        )
        // ECDSA draws a number for each signature: this one is valid, too, and not the one that was made.
        let again = TestKey.p256.sign(signed.checkpoint.text, scheme: .ecdsa(.sha256))
        let key = try Self.verifier(.p256, try sample.open())
        let other = try SignedCheckpoint(signed.checkpoint, signature: again, by: key)
        #expect(try damaged(Data(other.bytes)) == [.altered(path: path)])
        #expect(try damaged(Data("nada\n".utf8)) == [.checkpoint(path: path, reason: .noteMalformed)])
        #expect(try damaged(bytes) == [])
        // By a key that archive.yaml does not name.
        let foreign = try Self.verifier(.p384, try sample.open())
        let forged = try SignedCheckpoint(
            signed.checkpoint,
            signature: TestKey.p384.sign(signed.checkpoint.text, scheme: .ecdsa(.sha256)),
            by: foreign
        )
        let place = "signatures/\(foreign.identifier)/00\(signed.checkpoint.size)"
        let folder = "\(sample.path)/audit/signatures/\(foreign.identifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(forged.bytes).write(to: URL(filePath: "\(sample.path)/audit/\(place)"))
        #expect(try Self.defects(sample) == [.foreign(path: place)])
        try FileManager.default.removeItem(atPath: folder)
        // By the right key, over a root that this log never had.
        let wrong = Checkpoint(origin: signed.checkpoint.origin, size: 1, root: try MerkleHash.empty())
        let lie = try SignedCheckpoint(
            wrong,
            signature: TestKey.p256.sign(wrong.text, scheme: .ecdsa(.sha256)),
            by: key
        )
        let lying = "signatures/\(key.identifier)/001"
        try Data(lie.bytes).write(to: URL(filePath: "\(sample.path)/audit/\(lying)"))
        #expect(try Self.defects(sample) == [.root(path: lying)])
        let misplaced = "\(sample.path)/audit/signatures/\(key.identifier)/x"
        try FileManager.default.moveItem(atPath: "\(sample.path)/audit/\(lying)", toPath: misplaced)
        #expect(try Self.defects(sample) == [.unexpected(path: "signatures/\(key.identifier)/x")])
    }

    @Test("A log that was put back behind what a key signed is told, and not signed again")
    func rewound() throws {
        let replica = try SampleReplica(documents: 1)
        let sample = replica.sample
        let copy = sample.folder.path + "/copy"
        try FileManager.default.copyItem(atPath: sample.path, toPath: copy)
        try replica.add(1..<4)
        let signed = try Self.sign(sample, .rsa1)
        let signatures = sample.folder.path + "/signatures"
        try FileManager.default.moveItem(atPath: "\(sample.path)/audit/signatures", toPath: signatures)
        try FileManager.default.removeItem(atPath: sample.path)
        try FileManager.default.moveItem(atPath: copy, toPath: sample.path)
        try FileManager.default.moveItem(atPath: signatures, toPath: "\(sample.path)/audit/signatures")
        let size = try replica.eventCount()
        #expect(
            try Self.defects(sample).contains(.rewound(signed: signed.checkpoint.size, size: Int(size)))
        )
        let error = #expect(throws: ArchiveError.self) { try Self.sign(sample, .rsa1) }
        #expect(error?.code == .auditMismatch)
    }

    @Test("Cut off behind the naming of the key, or behind the file, the next run completes it")
    func cutOff() throws {
        let replica = try SampleReplica(documents: 1)
        let sample = replica.sample
        guard case .sign(let checkpoint) = try Self.signing(sample.open(), .rsa1).prepare(at: sample.now) else {
            Issue.record("nothing to sign")
            return
        }
        #expect(try Self.events(sample).last == .configure)
        #expect(try Self.defects(sample) == [])
        // As if the process had ended before the event.
        do {
            let archive = try sample.open()
            let key = try Self.verifier(.rsa1, archive)
            let signature = TestKey.rsa1.sign(checkpoint.text, scheme: .rsaPKCS1(.sha256))
            _ = try archive.audit.log.keep(try SignedCheckpoint(checkpoint, signature: signature, by: key), by: key)
        }
        #expect(try Self.defects(sample) == [])
        let size = try replica.eventCount()
        let signed = try Self.sign(sample, .rsa1)
        #expect(!signed.isNew)
        #expect(try replica.eventCount() == size + 1)
        #expect(try Self.events(sample).last == .sign)
        #expect(try !Self.sign(sample, .rsa1).isNew)
        #expect(try replica.eventCount() == size + 1)
    }

    @Test("A signature that does not verify is not kept")
    func wrongSignature() throws {
        let sample = try SampleReplica(documents: 1).sample
        let signing = try Self.signing(sample.open(), .rsa1)
        guard case .sign(let checkpoint) = try signing.prepare(at: sample.now) else { return }
        let wrong = TestKey.rsa2.sign(checkpoint.text, scheme: .rsaPKCS1(.sha256))
        let error = #expect(throws: ArchiveError.self) { try signing.keep(wrong, over: checkpoint, at: sample.now) }
        #expect(error?.code == .auditMismatch)
        #expect(!FileManager.default.fileExists(atPath: sample.path + "/audit/signatures"))
    }

    @Test("A replica has the signatures; one that is lost or damaged comes back from it")
    func replica() throws {
        let replica = try SampleReplica(documents: 2)
        let sample = replica.sample
        let first = try Self.sign(sample, .rsa1)
        try replica.add(2..<4)
        let second = try Self.sign(sample, .p256)
        #expect(try replica.replicate().damage.isEmpty)
        for signed in [first, second] {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: "\(sample.path)/\(signed.path)",
                    andPath: "\(replica.path)/\(signed.path)"
                )
            )
        }
        #expect(try AuditLog(archive: replica.path).verify().log.isSound)
        #expect(try replica.replicate().summary.files == 0)
        // Damage is named and not copied.
        let original = try Data(contentsOf: URL(filePath: "\(sample.path)/\(second.path)"))
        try FileManager.default.removeItem(atPath: "\(sample.path)/\(first.path)")
        try SampleReplica.flip("\(sample.path)/\(second.path)")
        #expect(try Self.defects(sample).count >= 2)
        #expect(try replica.replicate(readsData: true).damage.map(\.code) == [.auditDamaged])
        #expect(try Data(contentsOf: URL(filePath: "\(replica.path)/\(second.path)")) == original)
        var outcomes: [String: ObjectRepair.Outcome] = [:]
        try LogRepair(at: sample.path, from: replica.path).run(wait: 5) { outcomes[$0] = $1 }
        #expect(outcomes == [first.path: .restored, second.path: .restored])
        #expect(try Self.defects(sample) == [])
        // Without a replica what is damaged stays, and is named.
        try SampleReplica.flip("\(sample.path)/\(second.path)")
        outcomes = [:]
        try LogRepair(at: sample.path, from: nil).run(wait: 5) { outcomes[$0] = $1 }
        #expect(outcomes[second.path] == .unavailable)
    }
}
