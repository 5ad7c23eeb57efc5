/// Counts attributes before libxml2 sees them: it compares those of one start tag pair by pair.
enum AttributeCount {
    /// How many equals signs before a quotation mark stand between two less-than signs, at most.
    ///
    /// Never less than any start tag has attributes: a less-than sign stands in no start tag but at its beginning.
    static func greatest(_ bytes: ArraySlice<UInt8>) -> Int {
        var greatest = 0
        var count = 0
        var isAfterEqualsSign = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"):
                count = 0
                isAfterEqualsSign = false
            case UInt8(ascii: "="): isAfterEqualsSign = true
            // White space, and the other half of a character in UTF-16.
            case 0x00, 0x09, 0x0a, 0x0d, 0x20: continue
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard isAfterEqualsSign else { continue }
                count += 1
                greatest = max(greatest, count)
                isAfterEqualsSign = false
            default: isAfterEqualsSign = false
            }
        }
        return greatest
    }
}
