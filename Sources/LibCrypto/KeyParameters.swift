import COpenSSL

/// A list of `OSSL_PARAM` with the memory that its entries point to; move-only, freed once.
@safe struct KeyParameters: ~Copyable {
    private var entries: [OSSL_PARAM] = unsafe []
    private var memory: [UnsafeMutableRawPointer] = unsafe []

    init() {}

    deinit {
        for index in unsafe memory.indices { unsafe memory[index].deallocate() }
    }

    /// Adds an unsigned integer given as big-endian bytes.
    mutating func add(_ name: String, integer: BigEndianInteger) {
        // OSSL_PARAM holds integers in native order, little-endian on every platform we build for; never empty.
        let bytes = integer.bytes.isEmpty ? [0] : Array(integer.bytes.reversed())
        append(name, UInt32(OSSL_PARAM_UNSIGNED_INTEGER), bytes, count: bytes.count)
    }

    /// Adds an unsigned machine integer.
    mutating func add(_ name: String, number: UInt32) {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        append(name, UInt32(OSSL_PARAM_UNSIGNED_INTEGER), bytes, count: bytes.count)
    }

    /// Adds a text.
    mutating func add(_ name: String, text: String) {
        let bytes = Array(text.utf8) + [0]
        append(name, UInt32(OSSL_PARAM_UTF8_STRING), bytes, count: bytes.count - 1)
    }

    /// Adds an octet string.
    mutating func add(_ name: String, octets: ArraySlice<UInt8>) {
        append(name, UInt32(OSSL_PARAM_OCTET_STRING), Array(octets), count: octets.count)
    }

    /// Lends the list, closed by its end mark, for the duration of the call.
    mutating func withUnsafeParameters(_ body: (UnsafeMutablePointer<OSSL_PARAM>?) -> Int32) -> Int32 {
        var list = unsafe entries + [OSSL_PARAM_construct_end()]
        return unsafe list.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
    }

    private mutating func append(_ name: String, _ type: UInt32, _ value: [UInt8], count: Int) {
        let key = unsafe copy(Array(name.utf8) + [0])
        unsafe entries.append(
            OSSL_PARAM(
                key: UnsafePointer(key.assumingMemoryBound(to: CChar.self)),
                data_type: type,
                data: copy(value),
                data_size: count,
                return_size: Int.max  // OSSL_PARAM_UNMODIFIED, a cast macro
            )
        )
    }

    private mutating func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
        unsafe block.copyMemory(from: bytes, byteCount: bytes.count)
        unsafe memory.append(block)
        return unsafe block
    }
}
