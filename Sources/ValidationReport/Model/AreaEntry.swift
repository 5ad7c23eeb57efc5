/// A rectangle on a page, in hundredths of a point of its default user space (ISO 32000-2 §8.3.2.3).
struct AreaEntry: Sendable, Hashable {
    let left: Int
    let bottom: Int
    let right: Int
    let top: Int

    /// Whether nothing can be seen in it.
    var isEmpty: Bool { right <= left || top <= bottom }

    /// The four numbers in the order of a PDF rectangle.
    var edges: [Int] { [left, bottom, right, top] }

    /// A coordinate in hundredths; what no page can have is the nearest number that one can.
    static func hundredths(_ value: Double) -> Int {
        guard value.isFinite else { return 0 }
        return Int((min(max(value, -10_000_000), 10_000_000) * 100).rounded())
    }
}
