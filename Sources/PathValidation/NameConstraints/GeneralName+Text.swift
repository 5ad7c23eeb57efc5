import ASN1
import PKIX

extension GeneralName {
    /// The name as a finding shows it; other names and addresses by their form only, since they may hold personal data.
    var shownText: String {
        switch self {
        case .otherName(let type, _): "otherName:\(type)"
        case .rfc822Name(let text): "email:\(text)"
        case .dnsName(let text): "DNS:\(text)"
        case .x400Address: "x400Address"
        case .directoryName(let name): "DirName:\(name)"
        case .ediPartyName: "ediPartyName"
        case .uniformResourceIdentifier(let text): "URI:\(text)"
        case .ipAddress(let octets): "IP:\(Hexadecimal.encode(octets))"
        case .registeredID(let identifier): "registeredID:\(identifier)"
        }
    }
}
