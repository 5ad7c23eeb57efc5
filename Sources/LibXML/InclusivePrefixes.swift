import CLibXML2

/// A PrefixList of Exclusive XML Canonicalization §3 as libxml2 takes it: a null-terminated array of C strings.
struct InclusivePrefixes {
    /// Each with its terminating null, one after the other.
    private var octets: [UInt8] = []
    private var starts: [Int] = []

    init(_ prefixes: [String]) {
        for prefix in prefixes {
            starts.append(octets.count)
            // A null inside would end the string early; no prefix has one.
            octets += prefix.utf8.filter { $0 != 0 } + [0]
        }
    }

    /// Lends the array; null where there is no prefix.
    mutating func withPointers<Value>(
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<xmlChar>?>?) -> Value
    ) -> Value {
        guard !starts.isEmpty else { return body(nil) }
        let starts = starts
        return unsafe octets.withUnsafeMutableBufferPointer { buffer in
            var pointers = unsafe starts.map { unsafe buffer.baseAddress?.advanced(by: $0) }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}
