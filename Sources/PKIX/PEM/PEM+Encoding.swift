extension PEM {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// One block in lines of 64 characters, with a line end behind it (RFC 7468 §3).
    package static func encode(_ bytes: some Sequence<UInt8>, label: String) -> [UInt8] {
        let bytes = Array(bytes)
        var text = Array("-----BEGIN \(label)-----\n".utf8)
        for start in stride(from: 0, to: bytes.count, by: 48) {
            appendBase64(bytes[start..<min(start + 48, bytes.count)], to: &text)
            text.append(0x0a)
        }
        return text + Array("-----END \(label)-----\n".utf8)
    }

    /// A block with a certificate (§5.1).
    package static func certificate(_ der: some Sequence<UInt8>) -> [UInt8] { encode(der, label: "CERTIFICATE") }

    /// A block with a CRL (§6).
    package static func certificateRevocationList(_ der: some Sequence<UInt8>) -> [UInt8] {
        encode(der, label: "X509 CRL")
    }

    private static func appendBase64(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.endIndex)]
            var bits: UInt32 = 0
            for index in 0..<3 { bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0) }
            for index in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * index) & 63)
                text.append(index <= group.count ? alphabet[digit] : 0x3d)
            }
        }
    }
}
