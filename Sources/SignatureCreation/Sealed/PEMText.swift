/// Writes PEM (RFC 7468 §3).
enum PEMText {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// One block, with a line end behind it.
    static func encode(_ bytes: [UInt8], label: String) -> String {
        var text = "-----BEGIN \(label)-----\n"
        for start in stride(from: 0, to: bytes.count, by: 48) {
            text += base64(bytes[start..<min(start + 48, bytes.count)]) + "\n"
        }
        return text + "-----END \(label)-----\n"
    }

    private static func base64(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.endIndex)]
            var bits: UInt32 = 0
            for index in 0..<3 { bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0) }
            for index in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * index) & 63)
                output.append(index <= group.count ? alphabet[digit] : 0x3d)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
