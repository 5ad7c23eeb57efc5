import EvidenceRenewal
import PKIX
import PathValidation

/// Searches the certificates above a TSA's: a path to an anchor, and where there is none, one as far as it goes.
///
/// Names and signatures are looked at, no more: whether a path is valid is for the judge to say, who judges each token that is new.
struct AuthorityPathSearch {
    /// What was found, with the issuers of the certificates; one for each link.
    struct Found {
        let path: AuthorityPath
        let issuers: [Certificate]
    }

    private static let longestPath = 10
    /// Signatures that are verified for one path: tokens bring certificates of anybody's choice.
    private static let mostChecks = 1_000

    private let anchors: TrustAnchorSet
    private let pool: CertificatePool
    private let verifier: SignatureVerifier
    private var checkCount = 0
    /// Certificates above which no anchor was found.
    private var deadEnds: Set<[UInt8]> = []

    init(anchors: TrustAnchorSet, pool: CertificatePool, verifier: SignatureVerifier) {
        self.anchors = anchors
        self.pool = pool
        self.verifier = verifier
    }

    /// The path of a TSA's certificate, which may be an anchor itself.
    mutating func path(of certificate: Certificate) -> Found {
        guard anchors.anchor(for: certificate) == nil else {
            return Found(path: AuthorityPath(certificates: [certificate], links: [], isAnchored: true), issuers: [])
        }
        return climb(from: certificate, below: [])
    }

    private mutating func climb(from certificate: Certificate, below: [Certificate]) -> Found {
        let alone = AuthorityPath(certificates: [certificate], links: [], isAnchored: false)
        var farthest = Found(path: alone, issuers: [])
        let known = below + [certificate]
        guard known.count < Self.longestPath else { return farthest }
        let roots = anchors.anchors(named: certificate.issuer).compactMap(\.certificate)
        for issuer in roots + pool.certificates(named: certificate.issuer) where !known.contains(issuer) {
            guard !deadEnds.contains(issuer.sha256), checkCount < Self.mostChecks else { continue }
            checkCount += 1
            guard case .valid(let scheme, let key) = verifier.check(certificate, issuer: issuer) else { continue }
            let link = AuthorityPath.Link(scheme: scheme, issuerKey: key)
            guard anchors.anchor(for: issuer) == nil else {
                return Found(
                    path: AuthorityPath(certificates: [certificate], links: [link], isAnchored: true),
                    issuers: [issuer]
                )
            }
            let above = climb(from: issuer, below: known)
            let found = Found(
                path: AuthorityPath(
                    certificates: [certificate] + above.path.certificates,
                    links: [link] + above.path.links,
                    isAnchored: above.path.isAnchored
                ),
                issuers: [issuer] + above.issuers
            )
            if above.path.isAnchored { return found }
            deadEnds.insert(issuer.sha256)
            if farthest.issuers.isEmpty { farthest = found }
        }
        return farthest
    }
}
