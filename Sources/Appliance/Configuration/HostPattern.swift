/// A host, or a group of hosts, in the configuration: `lcr.example`, `*.example` for all below, `*` for all.
package enum HostPattern {
    /// The pattern in lower case; nil where it is none.
    package static func normalized(_ text: String) -> String? {
        let pattern = text.lowercased()
        guard pattern != "*" else { return pattern }
        let host = pattern.hasPrefix("*.") ? pattern.dropFirst(2) : pattern[...]
        return isHost(host) ? pattern : nil
    }

    /// Whether a host is the pattern's; both in lower case.
    package static func matches(_ pattern: String, host: String) -> Bool {
        if pattern == "*" { return true }
        guard pattern.hasPrefix("*.") else { return pattern == host }
        let suffix = pattern.dropFirst()
        return host.utf8.count > suffix.utf8.count && host.hasSuffix(suffix)
    }

    private static func isHost(_ text: Substring) -> Bool {
        // Letters, digits, hyphens and dots of a name; hexadecimal digits, colons and brackets of an address.
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x61...0x7a, 0x2d, 0x2e, 0x3a, 0x5b, 0x5d, 0x5f: true
            default: false
            }
        }
        return isPlain && (1...253).contains(text.utf8.count) && !text.hasPrefix(".")
    }
}
