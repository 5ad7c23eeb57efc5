import Foundation

extension StrictNode {
    /// The path of a file; a relative one starts at the folder of the configuration file.
    func path() throws(ApplianceError) -> String {
        let text = try text()
        guard !text.isEmpty, !text.utf8.contains(0) else { throw wrong("must be the path of a file") }
        if text.hasPrefix("/") { return text }
        let folder = URL(filePath: file).deletingLastPathComponent().path
        return (folder == "/" ? "" : folder) + "/" + text
    }

    /// A name that reports and logs can bear: 1 to 64 letters, digits, dots, hyphens and underscores of ASCII.
    func name() throws(ApplianceError) -> String {
        let text = try text()
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: true
            default: false
            }
        }
        guard isPlain, (1...64).contains(text.utf8.count) else {
            throw wrong("must be 1 to 64 letters, digits, '.', '-' or '_'")
        }
        return text
    }
}

extension StrictNode {
    /// An address of http or https, without user, password and fragment.
    func httpURL() throws(ApplianceError) -> String {
        let text = try text()
        let scheme = ["http://", "https://"].first { text.hasPrefix($0) }
        // Visible ASCII only: what else there is has to be written with per cent signs.
        let isPlain = text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
        guard let scheme, isPlain, text.utf8.count <= 2_048 else { throw wrong("must be an http or https address") }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, !authority.contains("@"), !text.contains("#") else {
            throw wrong("must be an address without user, password and fragment")
        }
        return text
    }
}
