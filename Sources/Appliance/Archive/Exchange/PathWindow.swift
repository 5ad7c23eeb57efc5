import ASN1
import PKIX
import PathValidation

/// Certification paths with the CRLs that the dossier has for them, and a moment at which all of them are in force.
///
/// `openssl` asks every certificate and list to be in force at one moment; where there is none it can be asked about the
/// certificates only.
struct PathWindow {
    /// A certificate below the root, and what there is to tell whether it was revoked.
    struct Link {
        let certificate: Certificate
        let issuer: Certificate
        /// Full CRLs that the issuer signed.
        let lists: [CertificateRevocationList]

        /// The list in force at a moment that was issued last; nil for none.
        func list(at moment: Instant) -> CertificateRevocationList? {
            lists.filter { $0.thisUpdate < moment && moment < $0.nextUpdate ?? certificate.notAfter }
                .max { $0.thisUpdate < $1.thisUpdate }
        }

        /// The list that tells most about a moment: the first one after it, otherwise the last.
        func list(about moment: Instant) -> CertificateRevocationList? {
            let sorted = lists.sorted { $0.thisUpdate < $1.thisUpdate }
            return sorted.first { $0.thisUpdate >= moment } ?? sorted.last
        }

        /// Whether the list has the certificate.
        func isListed(in list: CertificateRevocationList) -> Bool {
            list.entry(serial: certificate.serialNumber, certificateIssuer: certificate.issuer) != nil
        }
    }

    /// Those of all paths, each once.
    private(set) var certificates: [Certificate] = []
    private(set) var links: [Link] = []
    /// Those that issued another one, or all where none did.
    var authorities: [Certificate] {
        let issuers = certificates.filter { issuer in links.contains { $0.issuer.sha256 == issuer.sha256 } }
        return issuers.isEmpty ? certificates : issuers
    }
    private var window: (from: Instant, to: Instant)?
    private let known: [CertificateRevocationList]
    private let verifier: SignatureVerifier

    /// `lists`: the CRLs of the dossier.
    init(lists: [CertificateRevocationList], verifier: SignatureVerifier) {
        known = lists
        self.verifier = verifier
    }

    /// Joins in the path of an outcome, or the refused one that came furthest; false where it leads to no root.
    mutating func add(_ outcome: PathOutcome) -> Bool {
        let refused = outcome.failures.first
        guard let root = (outcome.path?.anchor ?? refused?.anchor)?.certificate,
            var chain = outcome.path?.certificates ?? refused?.certificates
        else { return false }
        if chain.last?.sha256 != root.sha256 { chain.append(root) }
        for certificate in chain {
            window = (
                max(window?.from ?? certificate.notBefore, certificate.notBefore),
                min(window?.to ?? certificate.notAfter, certificate.notAfter)
            )
            if !certificates.contains(where: { $0.sha256 == certificate.sha256 }) { certificates.append(certificate) }
        }
        for (certificate, issuer) in zip(chain, chain.dropFirst())
        where !links.contains(where: { $0.certificate.sha256 == certificate.sha256 }) {
            let lists = known.filter { list in
                list.issuer == certificate.issuer && list.deltaCRLIndicator == nil
                    && list.unknownCriticalExtensions.isEmpty && verifier.check(list, signer: issuer).isValid
            }
            links.append(Link(certificate: certificate, issuer: issuer, lists: lists))
        }
        return true
    }

    /// The moment for the certificates alone: the preferred one where all of them are valid then.
    func moment(preferring preferred: Instant) -> Instant? {
        guard let window, window.from < window.to else { return nil }
        guard preferred <= window.from || preferred >= window.to else { return preferred }
        return preferred <= window.from
            ? min(window.from.adding(seconds: 1), window.to) : max(window.to.adding(seconds: -1), window.from)
    }

    /// The first moment from the preferred one on at which a list is in force for each certificate and has none of them.
    func momentWithLists(preferring preferred: Instant) -> Instant? {
        guard let window, !links.isEmpty else { return nil }
        // openssl looks at the scope of partitioned lists in its own way.
        guard links.allSatisfy({ link in link.lists.allSatisfy { $0.issuingDistributionPoint == nil } }) else {
            return nil
        }
        // A list that was out of force before the signature existed tells nothing about it.
        let starts = links.flatMap(\.lists).map { $0.thisUpdate.adding(seconds: 1) }.filter { $0 > preferred }
        let candidates = [preferred] + starts.sorted()
        return candidates.first { moment in
            guard window.from < moment, moment < window.to else { return false }
            return links.allSatisfy { link in link.list(at: moment).map { !link.isListed(in: $0) } ?? false }
        }
    }
}
