import LibCrypto
package import PKIX

/// Certificates among which issuers are looked for: immutable, built once, shared by all threads.
///
/// Nothing in it is trusted. Pools are joined without copying, so that a file's own certificates cost nothing but their
/// own indexing.
package struct CertificatePool: Sendable {
    private let layers: [CertificatePoolLayer]

    /// A pool of these certificates, each taken once.
    package init(_ certificates: [Certificate] = []) {
        layers = certificates.isEmpty ? [] : [CertificatePoolLayer(certificates)]
    }

    private init(layers: [CertificatePoolLayer]) { self.layers = layers }

    /// This pool and another; the other's certificates are looked at last.
    package func merged(with other: CertificatePool) -> CertificatePool {
        if layers.isEmpty { return other }
        return other.layers.isEmpty ? self : CertificatePool(layers: layers + other.layers)
    }

    /// The certificates with this subject name (RFC 5280 §7.1), in no order of merit.
    package func certificates(named subject: DistinguishedName) -> [Certificate] {
        issuers(named: subject).compactMap(\.certificate)
    }

    /// The certificates with this subjectKeyIdentifier.
    package func certificates(subjectKeyIdentifier: ArraySlice<UInt8>) -> [Certificate] {
        layers.flatMap { $0.bySubjectKeyIdentifier[subjectKeyIdentifier] ?? [] }.compactMap(\.certificate)
    }

    /// The certificate with this SHA-256 of its encoding.
    package func certificate(sha256: [UInt8]) -> Certificate? {
        let digest = Digest256(sha256)
        for layer in layers {
            if let found = layer.byDigest[digest] { return found.certificate }
        }
        return nil
    }

    /// The certificates with this issuer and serial number; looks at every one, so it is not for inner loops.
    package func certificates(issuer: DistinguishedName, serialNumber: SerialNumber) -> [Certificate] {
        layers.flatMap { $0.byDigest.values }.compactMap(\.certificate)
            .filter { $0.serialNumber == serialNumber && $0.issuer == issuer }
            .sorted { $0.sha256.lexicographicallyPrecedes($1.sha256) }
    }

    /// How many there are, duplicates between joined pools counted twice.
    package var count: Int { layers.reduce(0) { $0 + $1.byDigest.count } }

    func issuers(named subject: DistinguishedName) -> [IssuerIdentity] {
        if layers.count == 1 { return layers[0].bySubject[subject] ?? [] }
        var result: [IssuerIdentity] = []
        for layer in layers {
            guard let found = layer.bySubject[subject] else { continue }
            guard !result.isEmpty else {
                result = found
                continue
            }
            let known = Set(result.compactMap(\.certificateDigest))
            result += found.filter { issuer in issuer.certificateDigest.map { !known.contains($0) } ?? true }
        }
        return result
    }

    func issuers(subjectKeyIdentifier: ArraySlice<UInt8>) -> [IssuerIdentity] {
        layers.flatMap { $0.bySubjectKeyIdentifier[subjectKeyIdentifier] ?? [] }
    }
}
