import Testing

@testable import TransparencyLog

/// Proofs that stand alone, in the form of C2SP tlog-proof.
@Suite struct LogProofTests {
    static let zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    @Test("A proof has the lines of the specification, and is read back")
    func lines() throws {
        let log = try LogFixture.log(MemoryLogFiles(), sizes: [300])
        let proof = try log.store.proof(index: 259)
        let lines = String(decoding: proof.bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        #expect(lines[0] == "c2sp.org/tlog-proof@v1")
        #expect(lines[1] == "index 259")
        #expect(lines[2..<2 + proof.path.count].allSatisfy { $0.utf8.count == 44 })
        #expect(lines[2 + proof.path.count] == "")
        #expect(lines[3 + proof.path.count] == "log.example/audit")
        #expect(try LogProof(proof.bytes) == proof)
        let extra = LogProof(index: 0, path: [], checkpoint: proof.checkpoint, extra: [1, 2])
        #expect(
            String(decoding: extra.bytes, as: UTF8.self).hasPrefix("c2sp.org/tlog-proof@v1\nextra AQI=\nindex 0\n\n")
        )
        #expect(try LogProof(extra.bytes) == extra)
    }

    @Test("A proof verifies for its entry, its log and its key, and for no other")
    func verification() throws {
        let log = try LogFixture.log(MemoryLogFiles(), sizes: [300])
        let keys = [log.signer.verifier]
        for index in [0, 255, 256, 299] {
            let proof = try LogProof(log.store.proof(index: index).bytes)
            let entry = Array("entry \(index)".utf8)
            #expect(try proof.verify(entry: entry[...], origin: log.store.origin, keys: keys) == log.store.checkpoint())
            #expect(try proof.verify(entry: [1], origin: log.store.origin, keys: keys) == nil)
            let moved = LogProof(index: index ^ 1, path: proof.path, checkpoint: proof.checkpoint)
            #expect(try moved.verify(entry: entry[...], origin: log.store.origin, keys: keys) == nil)
            #expect(throws: TransparencyLogError.noteUnsigned) {
                try proof.verify(entry: entry[...], origin: log.store.origin, keys: [])
            }
            #expect(throws: TransparencyLogError.originDiffers) {
                try proof.verify(entry: entry[...], origin: LogOrigin("other"), keys: keys)
            }
        }
        for wrong in [-1, 300] {
            #expect(throws: TransparencyLogError.outOfRange) { try log.store.proof(index: wrong) }
        }
    }

    @Test(
        "Other bytes are no proof",
        arguments: [
            "", "\n\n", "wrong-header\nindex 0\n\ncheckpoint\n",
            "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\nc\n",
            "c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n", "c2sp.org/tlog-proof@v1\nindex notanumber\n\nc\n",
            "c2sp.org/tlog-proof@v1\nindex -5\n\nc\n", "c2sp.org/tlog-proof@v1\nindex 05\n\nc\n",
            "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\nc\n", "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nc\n",
            "c2sp.org/tlog-proof@v1\nindex 0\n", "c2sp.org/tlog-proof@v1\nindex 0\nextra AQI=\n\nc\n",
            "c2sp.org/tlog-proof@v1\r\nindex 0\n\nc\n", "c2sp.org/tlog-proof@v1\nindex 99999999999999999999\n\nc\n",
        ]
    )
    func malformed(text: String) {
        #expect(throws: TransparencyLogError.proofMalformed) { try LogProof(Array(text.utf8)) }
    }

    @Test("More hashes than a tree has levels are no proof")
    func tooLong() {
        let lines = String(repeating: Self.zeros + "\n", count: 64)
        let text = "c2sp.org/tlog-proof@v1\nindex 0\n\(lines)\nc\n"
        #expect(throws: TransparencyLogError.proofMalformed) { try LogProof(Array(text.utf8)) }
    }

    @Test("Bytes changed, removed or doubled anywhere in notes, proofs, bundles and paths end in an error or a value")
    func mutations() throws {
        let log = try LogFixture.log(MemoryLogFiles(), sizes: [300])
        let whole = try log.store.proof(index: 259).bytes
        let keys = [log.signer.verifier]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
                }
            }
            guard bytes != whole, let proof = try? LogProof(bytes) else { continue }
            // What still verifies says the same.
            let signed = try? proof.verify(entry: Array("entry 259".utf8)[...], origin: log.store.origin, keys: keys)
            #expect(signed == nil || (proof.index == 259 && signed?.checkpoint.size == 300))
            _ = LogTile(path: "tile/" + String(decoding: bytes.prefix(20), as: UTF8.self))
            _ = EntryBundle.entries(bytes, width: 3)
            _ = LogAppendRange(bytes)
        }
    }
}
