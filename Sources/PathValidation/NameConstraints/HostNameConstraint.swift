/// dNSName and uniformResourceIdentifier constraints (RFC 5280 §4.2.1.10).
enum HostNameConstraint {
    /// dNSName: the base itself and everything with labels added on the left.
    ///
    /// RFC 5280 gives a leading dot no meaning here; it is taken as in a URI constraint, subdomains only, as others do.
    static func compare(dnsName name: String, base: String, _ use: NameConstraintMatch.Use) -> NameConstraintMatch {
        if base.isEmpty { return .inside }
        let subdomainsOnly = base.utf8.first == HostName.dot
        guard let base = HostName(base.utf8.dropFirst(subdomainsOnly ? 1 : 0)) else { return .incomparable }
        let isWildcard = name.utf8.starts(with: "*.".utf8)
        guard let name = HostName(name.utf8.dropFirst(isWildcard ? 2 : 0)) else { return .incomparable }
        if name.isBelow(base) { return .inside }
        guard isWildcard else { return name == base && !subdomainsOnly ? .inside : .outside }
        // Everything that `*.name` stands for lies below `name`; one of them may be the base itself.
        if name == base { return .inside }
        return use == .exclusion && !subdomainsOnly && base.isChild(of: name) ? .inside : .outside
    }

    /// uniformResourceIdentifier: the host alone; a base with a leading dot is a domain without its own name.
    ///
    /// A URI without authority, or with an address for a host, cannot be compared.
    static func compare(uri: String, base: String) -> NameConstraintMatch {
        guard let host = host(of: Array(uri.utf8)) else { return .incomparable }
        return compare(host: host, base: base)
    }

    /// A host against a host, or against a domain that begins with a dot.
    static func compare(host: HostName, base: String) -> NameConstraintMatch {
        if base.isEmpty { return .inside }
        if base.utf8.first == HostName.dot {
            guard let domain = HostName(base.utf8.dropFirst()) else { return .incomparable }
            return host.isBelow(domain) ? .inside : .outside
        }
        guard let base = HostName(base.utf8) else { return .incomparable }
        return host == base ? .inside : .outside
    }

    /// The host of a URI: between `//` and the path, without user and port (RFC 3986 §3.2).
    private static func host(of uri: [UInt8]) -> HostName? {
        let slash = UInt8(ascii: "/")
        guard let colon = uri.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
        let rest = uri[(colon + 1)...]
        guard rest.starts(with: [slash, slash]) else { return nil }
        var authority = rest.dropFirst(2).prefix { octet in
            octet != slash && octet != UInt8(ascii: "?") && octet != UInt8(ascii: "#")
        }
        // What RFC 3986 §3.2 has no place for, such as a backslash, others read as the end of the host.
        guard authority.allSatisfy(isAuthorityCharacter) else { return nil }
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
        // The first colon begins the port, or stands in an IPv6 address, whose bracket is no host name.
        if let port = authority.firstIndex(of: UInt8(ascii: ":")) { authority = authority[..<port] }
        guard let host = HostName(authority), !host.looksLikeAddress else { return nil }
        return host
    }

    private static func isAuthorityCharacter(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~!$&'()*+,;=:@%[]".utf8.contains(octet)
        }
    }
}
