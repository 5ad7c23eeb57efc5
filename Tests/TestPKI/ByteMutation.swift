/// Ways to spoil bytes in a test.
package enum ByteMutation {
    /// The bytes with the lowest bit of the one at this index flipped; a negative index counts from the end.
    package static func flip(_ bytes: [UInt8], at index: Int) -> [UInt8] {
        var copy = bytes
        copy[index < 0 ? bytes.count + index : index] ^= 1
        return copy
    }

    /// The bytes with each occurrence of a run replaced by another of the same length, so that lengths stay right.
    ///
    /// - Precondition: the run occurs, and both have one length.
    package static func replace(_ run: [UInt8], with other: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        precondition(run.count == other.count && !run.isEmpty, "runs must have one length")
        var copy = bytes
        var found = false
        var index = 0
        while index + run.count <= copy.count {
            if copy[index..<index + run.count].elementsEqual(run) {
                copy.replaceSubrange(index..<index + run.count, with: other)
                found = true
                index += run.count
            } else {
                index += 1
            }
        }
        precondition(found, "the run does not occur")
        return copy
    }

    /// The same with texts in UTF-8.
    package static func replace(_ text: String, with other: String, in bytes: [UInt8]) -> [UInt8] {
        replace(Array(text.utf8), with: Array(other.utf8), in: bytes)
    }
}
