/// rfc822Name constraints: one mailbox, all mailboxes of a host, or of a domain (RFC 5280 §4.2.1.10).
enum MailboxConstraint {
    static func compare(_ address: String, base: String) -> NameConstraintMatch {
        guard let mailbox = parts(of: address) else { return .incomparable }
        guard base.utf8.contains(at) else { return HostNameConstraint.compare(host: mailbox.host, base: base) }
        guard let wanted = parts(of: base) else { return .incomparable }
        // The local part is compared exactly, the host without regard to case (RFC 5280 §7.5).
        return mailbox.local.elementsEqual(wanted.local) && mailbox.host == wanted.host ? .inside : .outside
    }

    /// The parts around the last `@`; nil where they are no local part and no host name.
    private static func parts(of address: String) -> (local: ArraySlice<UInt8>, host: HostName)? {
        let octets = Array(address.utf8)
        guard let index = octets.lastIndex(of: at), isLocalPart(octets[..<index]),
            let host = HostName(octets[(index + 1)...])
        else { return nil }
        return (octets[..<index], host)
    }

    /// A Dot-string or a Quoted-string (RFC 5321 §4.1.2), so that nothing can be read as two addresses.
    private static func isLocalPart(_ local: ArraySlice<UInt8>) -> Bool {
        let quote = UInt8(ascii: "\"")
        if local.first == quote { return local.count > 2 && local.last == quote }
        guard !local.isEmpty, local.first != HostName.dot, local.last != HostName.dot else { return false }
        return local.allSatisfy { $0 > 0x20 && $0 != 0x7f && !specials.contains($0) }
    }

    private static let specials = Array("()<>[]:;@\\,\"".utf8)

    private static let at = UInt8(ascii: "@")
}
