import Testing

@testable import TransparencyLog

/// The note text of checkpoints, with the examples of tlog-checkpoint and golang.org/x/mod/sumdb/tlog.
@Suite struct CheckpointTests {
    static let example = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

    @Test("A checkpoint is written as by the Go implementation")
    func writing() throws {
        let root = try MerkleHash.leaf(Array("hello world".utf8)[...])
        let checkpoint = try Checkpoint(origin: LogOrigin("go.sum database tree"), size: 123_456_789_012, root: root)
        let text = "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n"
        #expect(String(decoding: checkpoint.text, as: UTF8.self) == text)
        #expect(try Checkpoint(text: Array(text.utf8)) == checkpoint)
    }

    @Test("The example of the specification is read, with and without extension lines")
    func reading() throws {
        for extra in ["", "JOE\n", "JOE\nJOE\n"] {
            let checkpoint = try Checkpoint(text: Array((Self.example + extra).utf8))
            #expect(checkpoint.origin.description == "example.com/behind-the-sofa")
            #expect(checkpoint.size == 20_852_163)
            #expect(checkpoint.extensions.count == extra.count / 4)
            #expect(String(decoding: checkpoint.text, as: UTF8.self) == Self.example + extra)
        }
    }

    @Test("The specification's signed example is a note with one signature line")
    func signedExample() throws {
        let line =
            "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
        let note = try SignedNote(Array((Self.example + "\n" + line).utf8))
        #expect(note.signatures.map(\.keyID) == [0x033d_e0ae])
        #expect(try Checkpoint(text: note.text).size == 20_852_163)
    }

    @Test(
        "Other texts are refused",
        arguments: [
            "", "\n", "a\n1\n", "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
            "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n0xabcdef\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n",
            "a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBTOOBIG=\n", "a\n1\nAAAA\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nx\n",
        ]
    )
    func malformed(text: String) {
        #expect(throws: TransparencyLogError.checkpointMalformed) { try Checkpoint(text: Array(text.utf8)) }
    }

    @Test("A signed checkpoint is of this log and by its key")
    func signed() throws {
        let signer = try NoteTests.signer("log.example/audit")
        let origin = try LogOrigin("log.example/audit")
        let made = try SignedCheckpoint(
            signing: Checkpoint(origin: origin, size: 0, root: MerkleHash.empty()),
            by: [signer]
        )
        let read = try SignedCheckpoint(made.bytes, origin: origin, keys: [signer.verifier])
        #expect(read == made)
        #expect(throws: TransparencyLogError.originDiffers) {
            try SignedCheckpoint(made.bytes, origin: LogOrigin("other"), keys: [signer.verifier])
        }
        #expect(throws: TransparencyLogError.noteUnsigned) {
            try SignedCheckpoint(made.bytes, origin: origin, keys: [VerifierKey(NoteTests.enochKey)])
        }
    }
}
