import COpenSSL

/// Bytes that nobody else may read: a PIN, a passphrase, a key.
///
/// They are wiped when the last reference goes, and never printed.
@safe package final class SecretBytes: @unchecked Sendable {  // written by its initializer only
    private let memory: UnsafeMutableRawBufferPointer

    /// Memory of `count` zero bytes that `fill` writes.
    package init(count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
        unsafe memory = .allocate(byteCount: count, alignment: 16)
        unsafe memory.initializeMemory(as: UInt8.self, repeating: 0)
        unsafe fill(memory)
    }

    /// Takes the bytes over and overwrites the array with zeros.
    ///
    /// The array has to be the only one that holds them, or what is overwritten is a copy.
    package convenience init(taking bytes: inout [UInt8]) {
        unsafe self.init(count: bytes.count) { unsafe $0.copyBytes(from: bytes) }
        Self.wipe(&bytes)
    }

    deinit {
        unsafe OPENSSL_cleanse(memory.baseAddress, memory.count)
        unsafe memory.deallocate()
    }

    /// How many bytes there are.
    package var count: Int { unsafe memory.count }
    package var isEmpty: Bool { count == 0 }

    /// Lends the bytes; nothing of them may be kept.
    package func withBytes<Value, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Value) throws(Failure) -> Value {
        let span = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(memory))
        return try body(span)
    }

    /// Lends the bytes as a C string: with a zero byte behind them, in memory that is wiped afterwards.
    package func withTerminatedString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count + 1, alignment: 16)
        defer {
            unsafe OPENSSL_cleanse(copy.baseAddress, copy.count)
            unsafe copy.deallocate()
        }
        unsafe copy.initializeMemory(as: UInt8.self, repeating: 0)
        unsafe copy.copyMemory(from: UnsafeRawBufferPointer(memory))
        return unsafe withUnsafePointer(to: CChar(0)) { empty in
            // Never empty: there is room for the zero byte.
            unsafe body(copy.baseAddress.map { unsafe UnsafePointer($0.assumingMemoryBound(to: CChar.self)) } ?? empty)
        }
    }

    /// Whether two secrets are the same, in a time that tells nothing about them but their lengths.
    package func equals(_ other: SecretBytes) -> Bool {
        unsafe count == other.count && CRYPTO_memcmp(memory.baseAddress, other.memory.baseAddress, count) == 0
    }

    /// Overwrites an array with zeros, which a compiler does not leave out.
    package static func wipe(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBytes { unsafe OPENSSL_cleanse($0.baseAddress, $0.count) }
    }
}
