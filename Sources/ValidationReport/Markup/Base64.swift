/// Base64 without line breaks (RFC 4648 §4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The bytes as text, padded.
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 1
            guard count == 3 else { continue }
            for shift in [18, 12, 6, 0] as [UInt32] { result.append(alphabet[Int(bits >> shift & 63)]) }
            (bits, count) = (0, 0)
        }
        if count > 0 {
            bits <<= count == 1 ? 16 : 8
            for shift in ([18, 12, 6, 0] as [UInt32]).prefix(count + 1) {
                result.append(alphabet[Int(bits >> shift & 63)])
            }
            result += Array(repeating: UInt8(ascii: "="), count: 3 - count)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
