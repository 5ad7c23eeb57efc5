/// The name of a log, the first line of its checkpoints (tlog-checkpoint, "Note text").
package struct LogOrigin: Hashable, Sendable, CustomStringConvertible {
    /// The most bytes of an origin that is accepted here.
    static let largestLength = 1_024

    // Bytes, because String finds different bytes equal where Unicode does.
    let bytes: [UInt8]

    /// An origin; throws `.checkpointMalformed` if it is empty, longer than 1,024 bytes or has control characters.
    package init(_ text: String) throws(TransparencyLogError) {
        guard let origin = LogOrigin(Array(text.utf8)[...]) else { throw .checkpointMalformed }
        self = origin
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        guard (1...Self.largestLength).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x20 }),
            String(validating: bytes, as: UTF8.self) != nil
        else { return nil }
        self.bytes = Array(bytes)
    }

    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
