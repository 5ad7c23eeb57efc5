import ASN1
import PKIX

/// Where a certificate says that its revocation data is.
struct RevocationSources {
    /// Places that have the same: one of them is enough.
    struct Group {
        let kind: FetchedEvidence.Kind
        let addresses: [String]
    }

    let groups: [Group]

    /// Where the issuer's certificate is (RFC 5280 §4.2.2.1).
    static func issuerAddresses(of certificate: Certificate) -> [String] {
        addresses(of: certificate, AccessDescription.caIssuers)
    }

    private static func addresses(of certificate: Certificate, _ method: ObjectIdentifier) -> [String] {
        (certificate.authorityInformationAccess ?? []).filter { $0.accessMethod == method }
            .compactMap { description in
                if case .uniformResourceIdentifier(let text) = description.accessLocation { text } else { nil }
            }
    }

    /// By CRLDistributionPoints and AuthorityInfoAccess (RFC 5280 §4.2.1.13, §4.2.2.1).
    ///
    /// Points without reasons and without an issuer of their own have the whole list: they are mirrors of one another. Any other
    /// point has a part of its own.
    init(_ certificate: Certificate, kinds: Set<FetchedEvidence.Kind>) {
        var groups: [Group] = []
        if kinds.contains(.ocsp) {
            let addresses = Self.addresses(of: certificate, AccessDescription.ocsp)
            groups.append(Group(kind: .ocsp, addresses: addresses))
        }
        if kinds.contains(.crl) {
            let points = certificate.crlDistributionPoints ?? []
            let mirrors = points.filter { $0.reasons == nil && $0.cRLIssuer.isEmpty }
            groups.append(Group(kind: .crl, addresses: mirrors.flatMap(\.addresses)))
            for point in points where point.reasons != nil || !point.cRLIssuer.isEmpty {
                groups.append(Group(kind: .crl, addresses: point.addresses))
            }
        }
        self.groups = groups.filter { !$0.addresses.isEmpty }
    }
}
