/// The bytes of a file or of a decoded stream: one piece of memory that is never copied, moved or written.
///
/// All reading is bounds-checked; nothing outside is a byte.
@safe package final class PDFBytes: @unchecked Sendable {  // the memory is never written once the object exists
    private let base: UnsafePointer<UInt8>
    private let allocation: UnsafeMutablePointer<UInt8>?
    private let owner: (any Sendable)?
    /// How many bytes there are.
    package let count: Int

    /// A copy of the bytes.
    package init(copying bytes: some Collection<UInt8>) {
        let allocation = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        let room = unsafe UnsafeMutableBufferPointer(start: allocation, count: bytes.count)
        _ = unsafe room.initialize(fromContentsOf: bytes)
        unsafe base = UnsafePointer(allocation)
        unsafe self.allocation = allocation
        count = bytes.count
        owner = nil
    }

    /// Memory of somebody else, a mapped file for one, that stays as it is for as long as `owner` lives.
    @unsafe package init(borrowing memory: UnsafeBufferPointer<UInt8>, owner: any Sendable) {
        if let start = memory.baseAddress, memory.count > 0 {
            unsafe base = start
            unsafe allocation = nil
            count = memory.count
        } else {
            let allocation = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
            unsafe allocation.initialize(to: 0)
            unsafe base = UnsafePointer(allocation)
            unsafe self.allocation = allocation
            count = 0
        }
        self.owner = owner
    }

    deinit { unsafe allocation?.deallocate() }

    /// The byte at an offset; nil outside.
    package subscript(offset: Int) -> UInt8? {
        offset >= 0 && offset < count ? unsafe base[offset] : nil
    }

    /// A copy of a range, cut to what there is.
    package subscript(range: Range<Int>) -> [UInt8] {
        let inside = range.clamped(to: 0..<count)
        return unsafe Array(UnsafeBufferPointer(start: base + inside.lowerBound, count: inside.count))
    }

    /// Lends a range, cut to what there is.
    package func withSpan<Result, Failure: Error>(
        _ range: Range<Int>,
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let inside = range.clamped(to: 0..<count)
        let memory = unsafe UnsafeRawBufferPointer(start: base + inside.lowerBound, count: inside.count)
        return try body(unsafe memory.bytes)
    }

    /// Whether the text stands at an offset.
    package func starts(with text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, length <= count - offset else { return false }
        for index in 0..<length where unsafe base[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// The first place of the text that begins and ends within a range.
    package func first(_ text: StaticString, in range: Range<Int>) -> Int? {
        let inside = range.clamped(to: 0..<count)
        let last = inside.upperBound - text.utf8CodeUnitCount
        guard inside.lowerBound <= last else { return nil }
        return (inside.lowerBound...last).first { starts(with: text, at: $0) }
    }

    /// The last place of the text that begins and ends within a range.
    package func last(_ text: StaticString, in range: Range<Int>) -> Int? {
        let inside = range.clamped(to: 0..<count)
        let last = inside.upperBound - text.utf8CodeUnitCount
        guard inside.lowerBound <= last else { return nil }
        return (inside.lowerBound...last).reversed().first { starts(with: text, at: $0) }
    }
}
