/// `manifesto-sha256.txt` and `manifesto-sha512.txt`: what `sha256sum --check` and `sha512sum --check` read.
enum DossierManifest {
    /// The most bytes of a manifest.
    static let largestLength = 1 << 28

    /// One line a file, in the order of the paths' bytes.
    static func bytes(_ files: [(path: String, digest: String)]) -> [UInt8] {
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var bytes: [UInt8] = []
        for file in sorted { bytes.append(contentsOf: "\(file.digest)  \(file.path)\n".utf8) }
        return bytes
    }

    /// Digests in hexadecimal by path; nil for anything but what `bytes` writes.
    static func read(_ bytes: [UInt8], digits: Int) -> [String: String]? {
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A || text.isEmpty else {
            return nil
        }
        var digests: [String: String] = [:]
        for line in text.utf8.split(separator: 0x0A) {
            guard line.count > digits + 2, line.dropFirst(digits).prefix(2).elementsEqual("  ".utf8),
                let octets = Hexadecimal.octets(Array(line.prefix(digits))), octets.count == digits / 2
            else { return nil }
            let path = String(decoding: line.dropFirst(digits + 2), as: UTF8.self)
            // Names with a backslash or line feed are written otherwise by those programs; none stands in a dossier.
            guard digests.updateValue(String(decoding: line.prefix(digits), as: UTF8.self), forKey: path) == nil else {
                return nil
            }
        }
        return digests
    }
}
