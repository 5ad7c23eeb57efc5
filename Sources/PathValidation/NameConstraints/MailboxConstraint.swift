/// rfc822Name constraints: one mailbox, all mailboxes of a host, or of a domain (RFC 5280 §4.2.1.10).
enum MailboxConstraint {
    static func compare(_ address: String, base: String) -> NameConstraintMatch {
        guard let mailbox = parts(of: address) else { return .incomparable }
        guard base.utf8.contains(at) else { return HostNameConstraint.compare(host: mailbox.host, base: base) }
        guard let wanted = parts(of: base) else { return .incomparable }
        // The local part is compared exactly, the host without regard to case (RFC 5280 §7.5).
        return mailbox.local.elementsEqual(wanted.local) && mailbox.host == wanted.host ? .inside : .outside
    }

    /// The parts around the last `@`; nil where the first is empty or the second is no host name.
    private static func parts(of address: String) -> (local: ArraySlice<UInt8>, host: HostName)? {
        let octets = Array(address.utf8)
        guard let index = octets.lastIndex(of: at), index > 0, let host = HostName(octets[(index + 1)...]) else {
            return nil
        }
        return (octets[..<index], host)
    }

    private static let at = UInt8(ascii: "@")
}
