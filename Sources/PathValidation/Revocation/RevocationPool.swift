package import PKIX

/// CRLs and OCSP responses: immutable, indexed once, shared by all threads.
///
/// Nothing in it is trusted.
package struct RevocationPool: Sendable {
    /// The joined pools, each apart.
    let layers: [RevocationPoolLayer]

    /// A pool of this evidence, each piece taken once.
    package init(lists: [CertificateRevocationList] = [], responses: [OCSPResponse] = []) {
        layers = lists.isEmpty && responses.isEmpty ? [] : [RevocationPoolLayer(lists: lists, responses: responses)]
    }

    private init(layers: [RevocationPoolLayer]) { self.layers = layers }

    /// This pool and another, joined without copying.
    package func merged(with other: RevocationPool) -> RevocationPool {
        if layers.isEmpty { return other }
        return other.layers.isEmpty ? self : RevocationPool(layers: layers + other.layers)
    }

    /// The complete CRLs of an issuer, the most recent first.
    package func completeLists(of issuer: DistinguishedName) -> [CertificateRevocationList] {
        joined { $0.complete[issuer] }
    }

    /// The delta CRLs of an issuer, the most recent first.
    package func deltaLists(of issuer: DistinguishedName) -> [CertificateRevocationList] {
        joined { $0.deltas[issuer] }
    }

    /// The answers about this serial number, of whatever issuer.
    func answers(for serial: SerialNumber) -> [OCSPAnswer] {
        switch layers.count {
        case 0: []
        case 1: layers[0].answers[serial] ?? []
        default: layers.flatMap { $0.answers[serial] ?? [] }
        }
    }

    private func joined(
        _ part: (RevocationPoolLayer) -> [CertificateRevocationList]?
    ) -> [CertificateRevocationList] {
        if layers.count == 1 { return part(layers[0]) ?? [] }
        let lists = layers.compactMap(part)
        if lists.count <= 1 { return lists.first ?? [] }
        return lists.joined().sorted { $0.thisUpdate > $1.thisUpdate }
    }
}
