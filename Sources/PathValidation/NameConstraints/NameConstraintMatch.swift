import ASN1
import PKIX

/// How a name stands to one subtree.
enum NameConstraintMatch: Hashable {
    case inside
    case outside
    /// The subtree constrains another name form.
    case otherForm
    /// The form is constrained, but name or constraint cannot be compared: the certificate must be refused.
    case incomparable

    /// What the subtree is for: a name that may stand for many (a DNS wildcard) is permitted if all are, and excluded
    /// if one is.
    enum Use {
        case permission
        case exclusion
    }

    /// id-on-SmtpUTF8Mailbox (RFC 9598 §3).
    private static let smtpUTF8Mailbox = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 8, 9)

    /// The rules of RFC 5280 §4.2.1.10 for each name form.
    static func of(_ name: GeneralName, _ subtree: GeneralSubtree, for use: Use) -> NameConstraintMatch {
        let match = compare(name, subtree.base, use)
        // Distances other than 0 to infinity are not processed, so they refuse the certificates that they would judge.
        guard match == .otherForm || (subtree.minimum == 0 && subtree.maximum == nil) else { return .incomparable }
        return match
    }

    private static func compare(_ name: GeneralName, _ base: GeneralName, _ use: Use) -> NameConstraintMatch {
        switch (name, base) {
        case (.directoryName(let name), .directoryName(let base)): name.isWithin(subtree: base) ? .inside : .outside
        case (.dnsName(let name), .dnsName(let base)): HostNameConstraint.compare(dnsName: name, base: base, use)
        case (.rfc822Name(let name), .rfc822Name(let base)): MailboxConstraint.compare(name, base: base)
        case (.uniformResourceIdentifier(let name), .uniformResourceIdentifier(let base)):
            HostNameConstraint.compare(uri: name, base: base)
        case (.ipAddress(let name), .ipAddress(let base)): AddressConstraint.compare(name, base: base)
        // Constraints on mailboxes are for those with other letters as well (RFC 9598 §6), which are not compared here.
        case (.otherName(Self.smtpUTF8Mailbox, _), .rfc822Name): .incomparable
        case (.otherName(let type, _), .otherName(let baseType, _)): type == baseType ? .incomparable : .otherForm
        case (.x400Address, .x400Address), (.ediPartyName, .ediPartyName), (.registeredID, .registeredID):
            .incomparable
        default: .otherForm
        }
    }
}
