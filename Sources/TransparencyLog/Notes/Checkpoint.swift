/// What a log says of itself at one size (tlog-checkpoint, "Note text").
package struct Checkpoint: Hashable, Sendable {
    /// The log's name.
    package let origin: LogOrigin
    /// How many entries it has.
    package let size: Int
    /// The root of the tree of these entries.
    package let root: MerkleHash
    /// Lines that this implementation does not read, and does not write.
    package let extensions: [[UInt8]]

    package init(origin: LogOrigin, size: Int, root: MerkleHash) {
        precondition(size >= 0)
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads a note's text; throws `.checkpointMalformed`, also for sizes above 2^63 − 1.
    package init(text: [UInt8]) throws(TransparencyLogError) {
        guard text.last == 0x0a else { throw .checkpointMalformed }
        let lines = text.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false)
        guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }), let origin = LogOrigin(lines[0]),
            let size = LogIndexPath.decimal(Substring(decoding: lines[1], as: UTF8.self)),
            let root = Base64.bytes(lines[2]).flatMap({ MerkleHash($0[...]) })
        else { throw .checkpointMalformed }
        self.origin = origin
        self.size = size
        self.root = root
        extensions = lines.dropFirst(3).map { Array($0) }
    }

    /// The note's text.
    package var text: [UInt8] {
        let lines = [origin.bytes, Array(String(size).utf8), Array(Base64.text(root.bytes).utf8)] + extensions
        return lines.reduce([]) { $0 + $1 + [0x0a] }
    }
}
