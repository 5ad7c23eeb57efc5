/// Paths in manifests (RFC 8493 §2.1.3): line ends and percent signs are percent-encoded, nothing else is.
enum BagPath {
    static func encoded(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 == 0x25 || $0 == 0x0a || $0 == 0x0d }) else { return path }
        var encoded = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "%": encoded += "%25"
            case "\n": encoded += "%0A"
            case "\r": encoded += "%0D"
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }

    /// The path that is meant, and whether a percent sign stands there that should have been encoded.
    static func decoded(_ text: some StringProtocol) -> (path: String, hasBarePercent: Bool) {
        guard text.utf8.contains(0x25) else { return (String(text), false) }
        var bytes: [UInt8] = []
        var hasBarePercent = false
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            switch String(decoding: rest.prefix(2), as: UTF8.self).uppercased() {
            case "0A": bytes.append(0x0a)
            case "0D": bytes.append(0x0d)
            case "25": bytes.append(0x25)
            default:
                hasBarePercent = true
                bytes.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
        }
        return (String(decoding: bytes, as: UTF8.self), hasBarePercent)
    }

    /// What makes a path unsafe; line ends may stand in a file's name.
    static func defect(of path: String) -> String? {
        if path.utf8.first == 0x7e { return "with a tilde" }
        guard path.utf8.contains(where: { $0 == 0x0a || $0 == 0x0d }) else { return SafePath.defect(of: path) }
        let bytes = path.utf8.map { $0 == 0x0a || $0 == 0x0d ? 0x5f : $0 }
        return SafePath.defect(of: String(decoding: bytes, as: UTF8.self))
    }
}
