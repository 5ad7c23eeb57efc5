import LibCrypto
import Testing

@testable import TransparencyLog

/// The vectors of signed-note, tlog-checkpoint and golang.org/x/mod/sumdb/note.
@Suite struct NoteTests {
    static let peterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let enochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    static let peterSeed = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    static let peter =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    static let enoch =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

    static func signer(_ name: String = "PeterNeumann") throws -> NoteSigner {
        let seed = try #require(Base64.bytes(Array(peterSeed.utf8)[...])).dropFirst()
        let key = try PrivateKey(pkcs8: hexadecimal("302e020100300506032b657004220420") + seed)
        return try NoteSigner(name: NoteKeyName(name), key: key)
    }

    @Test("A verifier key is read and written")
    func verifierKeys() throws {
        for text in [Self.peterKey, Self.enochKey] { #expect(try VerifierKey(text).description == text) }
        #expect(try VerifierKey(Self.peterKey).id == 0xc74f_20a3)
        #expect(try Self.signer().verifier.description == Self.peterKey)
    }

    @Test("No part of a verifier key is one, and none with a changed byte")
    func mangledVerifierKeys() throws {
        let bytes = Array(Self.peterKey.utf8)
        for start in 0...bytes.count {
            for end in start...bytes.count where end - start < bytes.count {
                let text = String(decoding: bytes[start..<end], as: UTF8.self)
                #expect(throws: TransparencyLogError.keyMalformed) { try VerifierKey(text) }
            }
        }
        for index in bytes.indices {
            var changed = bytes
            changed[index] += 1
            let text = String(decoding: changed, as: UTF8.self)
            #expect(throws: TransparencyLogError.keyMalformed) { try VerifierKey(text) }
        }
        for text in [
            "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
            "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ] {
            #expect(throws: TransparencyLogError.keyMalformed) { try VerifierKey(text) }
        }
    }

    @Test(
        "Names have no spaces, no plus, no control characters",
        arguments: ["", "a b", "a+b", "a\u{a0}b", "a\nb", "a\u{2003}b", "\u{1}"]
    )
    func names(text: String) {
        #expect(throws: TransparencyLogError.keyMalformed) { try NoteKeyName(text) }
    }

    @Test("A key of another kind signs no notes")
    func otherKinds() throws {
        let key = try PrivateKey.generate(.ed448)
        #expect(throws: TransparencyLogError.keyMalformed) { try NoteSigner(name: NoteKeyName("a"), key: key) }
    }

    @Test("A note is signed as by the Go implementation")
    func signing() throws {
        let note = try SignedNote(signing: Array(Self.text.utf8), by: [Self.signer()])
        #expect(String(decoding: note.bytes, as: UTF8.self) == Self.text + "\n" + Self.peter)
        for text in ["abc", "", "a\u{1}\n"] {
            #expect(throws: TransparencyLogError.noteMalformed) {
                try SignedNote(signing: Array(text.utf8), by: [Self.signer()])
            }
        }
    }

    @Test("One of two signatures is by a known key, or both, or none")
    func opening() throws {
        let (peter, enoch) = try (VerifierKey(Self.peterKey), VerifierKey(Self.enochKey))
        let note = try SignedNote(Array((Self.text + "\n" + Self.peter + Self.enoch).utf8))
        #expect(note.text == Array(Self.text.utf8))
        #expect(note.signatures.map(\.keyID) == [0xc74f_20a3, 0xaf0c_fe78])
        #expect(String(decoding: note.bytes, as: UTF8.self) == Self.text + "\n" + Self.peter + Self.enoch)
        for keys in [[peter], [enoch], [peter, enoch], [enoch, peter]] { try note.verify(by: keys) }
        #expect(throws: TransparencyLogError.noteUnsigned) { try note.verify(by: []) }
        // The same key under another name has another identifier.
        let renamed = try VerifierKey(name: NoteKeyName("CarmenSandiego"), bytes: peter.bytes)
        #expect(throws: TransparencyLogError.noteUnsigned) { try note.verify(by: [renamed]) }
    }

    @Test("A known key's wrong signature refuses the note, another key's is passed over")
    func wrongSignatures() throws {
        let (peter, enoch) = try (VerifierKey(Self.peterKey), VerifierKey(Self.enochKey))
        let changed = try SignedNote(Array(("X" + Self.text + "\n" + Self.peter).utf8))
        #expect(throws: TransparencyLogError.signatureInvalid(key: "PeterNeumann")) { try changed.verify(by: [peter]) }
        let wrong = Self.peter.replacing("JkuB", with: "JkuC")
        let note = try SignedNote(Array((Self.text + "\n" + wrong + Self.enoch).utf8))
        #expect(throws: TransparencyLogError.signatureInvalid(key: "PeterNeumann")) {
            try note.verify(by: [enoch, peter])
        }
        try note.verify(by: [enoch])
        let long = Self.peter.replacing("nAM=", with: "nANABCA=")
        let longer = try SignedNote(Array((Self.text + "\n" + long).utf8))
        #expect(throws: TransparencyLogError.signatureInvalid(key: "PeterNeumann")) { try longer.verify(by: [peter]) }
        for (name, id) in [("EnochRoot", "x08g"), ("PeterNeumann", "xxxx")] {
            let foreign = Self.peter.replacing("PeterNeumann", with: name).replacing("x08g", with: id)
            let note = try SignedNote(Array((Self.text + "\n" + foreign).utf8))
            #expect(throws: TransparencyLogError.noteUnsigned) { try note.verify(by: [peter]) }
        }
    }

    @Test("What is no note is refused")
    func malformedNotes() {
        let bad = Self.peter.replacing("PeterNeumann", with: "Bad Name")
        var notes = [
            "", "\n", "\n\n", Self.text, Self.text + "\n", Self.text + "\n" + Self.peter.dropLast(),
            "\u{1}" + Self.text + "\n" + Self.peter, Self.text + "\n" + bad,
            Self.text + "\n" + Self.peter + "Unexpected line.\n",
            Self.text + "\n" + String(repeating: Self.peter, count: 101), Self.text + "\n— PeterNeumann x08gow==\n",
            Self.text + "\n- PeterNeumann x08go/ZJkuA=\n", "\r" + Self.text + "\n" + Self.peter, "\n" + Self.peter,
            Self.text + "\n" + Self.peter.replacing("nAM=", with: "nAN="),
            Self.text + "\n" + Self.peter.replacing("nAM=", with: "nAM"),
        ].map { Array($0.utf8) }
        notes.append([0xff] + Array((Self.text + "\n" + Self.peter).utf8))
        notes.append(Array(repeating: 0x61, count: SignedNote.largestLength) + Array(("\n\n" + Self.peter).utf8))
        for note in notes {
            #expect(throws: TransparencyLogError.noteMalformed) { try SignedNote(note) }
        }
    }

    @Test("A text may have empty lines: the last one separates")
    func emptyLines() throws {
        let text = "Ognuno sta solo sul cuor della terra\n\ned è subito sera.\n"
        let note = try SignedNote(signing: Array(text.utf8), by: [Self.signer()])
        let read = try SignedNote(note.bytes)
        #expect(read.text == Array(text.utf8))
        try read.verify(by: [VerifierKey(Self.peterKey)])
    }

    @Test("RFC 4648 §10: base 64, and only its canonical form")
    func base64() {
        let vectors = [
            "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=",
            "foobar": "Zm9vYmFy",
        ]
        for (plain, text) in vectors {
            #expect(Base64.text(Array(plain.utf8)) == text)
            #expect(Base64.bytes(Array(text.utf8)[...]) == Array(plain.utf8))
        }
        for text in ["Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm9v\n", "Zm-v", "Zg==Zg==", "=Zg="] {
            #expect(Base64.bytes(Array(text.utf8)[...]) == nil)
        }
    }
}
