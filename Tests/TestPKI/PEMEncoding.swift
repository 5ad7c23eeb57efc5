import Foundation

/// PEM (RFC 7468) and bare base64.
package enum PEMEncoding {
    /// A PEM block with lines of 64 characters.
    package static func encode(_ bytes: [UInt8], label: String) -> String {
        "-----BEGIN \(label)-----\n\(base64(bytes, lineLength: 64))-----END \(label)-----\n"
    }

    /// Base64 in lines of this length, each closed by a line feed.
    package static func base64(_ bytes: [UInt8], lineLength: Int, lineEnd: String = "\n") -> String {
        let text = Array(Data(bytes).base64EncodedString().utf8)
        return stride(from: 0, to: text.count, by: lineLength).map { start in
            String(decoding: text[start..<min(start + lineLength, text.count)], as: UTF8.self) + lineEnd
        }.joined()
    }
}
