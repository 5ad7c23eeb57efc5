/// One signature line of a note: `— <name> base64(key identifier ‖ signature)` (signed-note, "Signatures").
package struct NoteSignature: Hashable, Sendable {
    private static let dash = Array("\u{2014} ".utf8)

    package let name: NoteKeyName
    /// The identifier of the key, which together with the name says which key and which algorithm it is.
    package let keyID: UInt32
    /// The signature itself.
    package let bytes: [UInt8]

    init(name: NoteKeyName, keyID: UInt32, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// A signature from its line without the newline; nil for any other line.
    init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: Self.dash) else { return nil }
        let parts = line.dropFirst(Self.dash.count).split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2, let text = String(validating: parts[0], as: UTF8.self),
            let name = try? NoteKeyName(text), let decoded = Base64.bytes(parts[1]), decoded.count > 4
        else { return nil }
        self.name = name
        keyID = decoded.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        bytes = Array(decoded.dropFirst(4))
    }

    /// The line, with its newline.
    var line: [UInt8] {
        let id = [UInt8(keyID >> 24), UInt8(keyID >> 16 & 0xff), UInt8(keyID >> 8 & 0xff), UInt8(keyID & 0xff)]
        return Self.dash + name.bytes + [0x20] + Array(Base64.text(id + bytes).utf8) + [0x0a]
    }
}
