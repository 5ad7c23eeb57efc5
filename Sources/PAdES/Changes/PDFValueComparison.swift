import PDFSyntax

/// Compares objects of two revisions by what they say, not by where or how they are written.
struct PDFValueComparison {
    /// Values that one comparison looks at where references differ.
    private static let limit = 20_000
    /// References followed inside each other.
    private static let depth = 12

    let reader: PDFStateReader
    let older: Int
    let newer: Int

    /// Whether two objects are the same; a reference is the same as itself, whatever it refers to by now.
    ///
    /// References to different objects are the same if what they refer to is.
    func isSame(_ old: PDFObject?, _ new: PDFObject?) -> Bool {
        var remaining = Self.limit
        return isSame(old, new, 0, &remaining)
    }

    /// Whether two indirect objects are the same, streams by their decoded data.
    func isSame(_ old: PDFIndirectObject, _ new: PDFIndirectObject) -> Bool {
        var remaining = Self.limit * 50
        switch (old.object.value, new.object.value) {
        case (.stream(let left), .stream(let right)):
            return isSame(left, old, right, new, &remaining)
        default:
            return isSame(old.object, new.object, 0, &remaining)
        }
    }

    private func isSame(_ old: PDFObject?, _ new: PDFObject?, _ depth: Int, _ remaining: inout Int) -> Bool {
        remaining -= 1
        guard remaining > 0, reader.spend(1) else { return false }
        if old?.isNull ?? true { return new?.isNull ?? true }
        guard let old, let new else { return false }
        return isSameValue(old, new, depth, &remaining)
    }

    private func isSameValue(_ old: PDFObject, _ new: PDFObject, _ depth: Int, _ remaining: inout Int) -> Bool {
        if old.reference != nil || new.reference != nil {
            return old.reference == new.reference || isSameBehind(old, new, depth, &remaining)
        }
        if let left = old.array {
            guard let right = new.array, left.count == right.count else { return false }
            for (first, second) in zip(left, right) where !isSame(first, second, depth, &remaining) { return false }
            return true
        }
        // Streams are objects of their own, and are compared where references lead to them.
        guard old.stream == nil, new.stream == nil else { return false }
        if let left = old.dictionary {
            guard let right = new.dictionary else { return false }
            return isSame(left, right, without: [], depth, &remaining)
        }
        if let left = old.string { return left.bytes == new.string?.bytes }
        if let left = old.number { return left == new.number }
        return old.value == new.value
    }

    private func isSameBehind(_ old: PDFObject, _ new: PDFObject, _ depth: Int, _ remaining: inout Int) -> Bool {
        guard depth < Self.depth else { return false }
        if let left = old.reference, let right = new.reference {
            guard let first = reader.object(left, older), let second = reader.object(right, newer) else { return false }
            if case .stream(let leftStream) = first.object.value, case .stream(let rightStream) = second.object.value {
                return isSame(leftStream, first, rightStream, second, &remaining)
            }
            return isSame(first.object, second.object, depth + 1, &remaining)
        }
        guard let left = reader.value(old, older), let right = reader.value(new, newer) else { return false }
        return isSame(left, right, depth + 1, &remaining)
    }

    private func isSame(
        _ left: PDFDictionary,
        _ right: PDFDictionary,
        without: Set<PDFName>,
        _ depth: Int,
        _ remaining: inout Int
    ) -> Bool {
        let keys = Set(left.entries.map(\.key)).union(right.entries.map(\.key)).subtracting(without)
        for key in keys where !isSame(left[key], right[key], depth, &remaining) { return false }
        return true
    }

    private func isSame(
        _ left: PDFStream,
        _ old: PDFIndirectObject,
        _ right: PDFStream,
        _ new: PDFIndirectObject,
        _ remaining: inout Int
    ) -> Bool {
        let encoding: Set<PDFName> = ["Length", "Filter", "DecodeParms", "DL"]
        guard isSame(left.dictionary, right.dictionary, without: encoding, 0, &remaining) else { return false }
        let isEncodedAlike = isSame(left.dictionary, right.dictionary, without: ["Length", "DL"], 0, &remaining)
        if isEncodedAlike, !reader.document.isEncrypted {
            let bytes = reader.document.bytes
            guard left.dataRange != right.dataRange else { return true }
            guard left.dataRange.count == right.dataRange.count, reader.spend(left.dataRange.count / 16) else {
                return false
            }
            return zip(left.dataRange, right.dataRange).allSatisfy { bytes[$0] == bytes[$1] }
        }
        guard reader.spend(left.dataRange.count), let first = reader.data(old, older),
            let second = reader.data(new, newer)
        else { return false }
        return first == second
    }
}
