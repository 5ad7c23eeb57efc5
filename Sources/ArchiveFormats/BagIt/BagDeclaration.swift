/// `bagit.txt` (RFC 8493 §2.1.1).
enum BagDeclaration {
    static let fileName = "bagit.txt"

    /// As it is written here.
    static let bytes = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

    /// Versions whose bags are read.
    static let versions: Set = ["0.97", "1.0"]

    /// The version; nil for anything but the two lines.
    static func version(_ bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = BagText.lines(text)
        guard lines.count == 2, let version = value(lines[0], of: "BagIt-Version"), versions.contains(version),
            value(lines[1], of: "Tag-File-Character-Encoding")?.uppercased() == "UTF-8"
        else { return nil }
        return version
    }

    private static func value(_ line: Substring, of label: String) -> String? {
        line.hasPrefix(label + ": ") ? String(line.dropFirst(label.count + 2)) : nil
    }
}
