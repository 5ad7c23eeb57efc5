import ASN1
import EvidenceRenewal
import PKIX
import TestPKI
import TimeStampProtocol

/// A root and a TSA of invented names.
struct RenewalPKI {
    let root = TestIdentity.selfSigned(
        .authority(.commonName("AC Raiz Exemplo"), .rsa1, notBefore: .utc("2020-01-01"), notAfter: .utc("2045-01-01"))
    )
    let tsa: TestIdentity

    init() {
        tsa = root.issue(
            .endEntity(
                .commonName("ACT Exemplo"),
                .rsa4,
                notBefore: .utc("2026-01-01"),
                notAfter: .utc("2030-01-01"),
                adding: [.extendedKeyUsage(.timeStamping).critical()]
            )
        )
    }

    /// A token over something.
    func token(at time: Instant) throws -> TimeStampToken {
        try TimeStampToken.parse(TimeStampTemplate(tsa, at: time).token(over: [1, 2, 3])[...])
    }

    /// The TSA's certificate and its issuer's, and how they are signed.
    func path(links: [AuthorityPath.Link] = []) throws -> AuthorityPath {
        AuthorityPath(
            certificates: [try Certificate.parse(tsa.certificate[...]), try Certificate.parse(root.certificate[...])],
            links: links,
            isAnchored: true
        )
    }
}
