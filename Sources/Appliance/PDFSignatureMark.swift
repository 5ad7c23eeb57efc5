import Foundation

/// Looks in bytes that stream by whether they are a PDF file that seems to carry signatures of its own: one that has a
/// signature's ByteRange, which is never compressed, since it is written after the rest (ISO 32000-1 §12.8.1).
struct PDFSignatureMark {
    private static let header = Array("%PDF-".utf8)
    /// Where others look for it (ISO 32000-1 annex H, note 13).
    private static let headerRoom = 1_024
    private static let entry = Array("/ByteRange".utf8)

    /// Nil until the first bytes came.
    private var isPDF: Bool?
    /// The last bytes, which a mark may begin in.
    private var tail: [UInt8] = []
    private(set) var isFound = false

    /// Looks at the next bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard !isFound, isPDF != false, !bytes.isEmpty else { return }
        guard isPDF != nil || Self.contains(Self.header, bytes.prefix(Self.headerRoom)) else {
            isPDF = false
            return
        }
        isPDF = true
        let overlap = Self.entry.count - 1
        tail += bytes.prefix(overlap)
        isFound = tail.withUnsafeBytes { Self.contains(Self.entry, $0[...]) } || Self.contains(Self.entry, bytes[...])
        tail = bytes.count < overlap ? tail.suffix(overlap) : Array(bytes.suffix(overlap))
    }

    private static func contains(_ mark: [UInt8], _ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        var rest = UnsafeRawBufferPointer(rebasing: bytes)
        while rest.count >= mark.count, let start = rest.baseAddress {
            guard let found = memchr(start, Int32(mark[0]), rest.count - mark.count + 1) else { return false }
            let offset = start.distance(to: UnsafeRawPointer(found))
            if memcmp(found, mark, mark.count) == 0 { return true }
            rest = UnsafeRawBufferPointer(rebasing: rest[(offset + 1)...])
        }
        return false
    }
}
