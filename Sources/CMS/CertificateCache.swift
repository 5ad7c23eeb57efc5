import ASN1
package import PKIX
import Synchronization

/// Certificates by their encoding, shared by all messages of a run.
///
/// The same signer's certificate stands in ten thousand files; it is parsed once, and its key is loaded once. Safe to use
/// from several threads. Bounded: what was not asked for lately is dropped.
package final class CertificateCache: Sendable {
    /// What is longer is parsed each time: no certificate that a person or a server uses comes near.
    package static let maximumEncodingLength = 65_536
    /// How many certificates are held unless somebody says otherwise.
    package static let standardCapacity = 16_384

    // Two generations in the place of an exact order of use: the older one is dropped when the younger one is full.
    private struct Generations {
        var young: [CertificateFingerprint: Certificate] = [:]
        var old: [CertificateFingerprint: Certificate] = [:]
    }

    private let generations = Mutex(Generations())
    private let generationSize: Int

    /// A cache of at most `capacity` certificates.
    package init(capacity: Int = standardCapacity) {
        generationSize = max(1, capacity / 2)
    }

    /// How many certificates are held.
    package var count: Int { generations.withLock { $0.young.count + $0.old.count } }

    /// The certificate with this DER encoding, parsed if it was not met lately.
    package func certificate(_ encoding: ArraySlice<UInt8>) throws(PKIXError) -> Certificate {
        guard encoding.count <= Self.maximumEncodingLength else { return try Certificate.parse(encoding) }
        let fingerprint = CertificateFingerprint(encoding)
        if let known = lookUp(fingerprint), OctetComparison.isSame(known.encoding, encoding) { return known }
        // A copy: a slice would keep the whole message in memory for as long as the certificate.
        let certificate = try Certificate.parse(ArraySlice(Array(encoding)))
        insert(certificate, fingerprint)
        return certificate
    }

    private func lookUp(_ fingerprint: CertificateFingerprint) -> Certificate? {
        generations.withLock { generations in
            if let known = generations.young[fingerprint] { return known }
            guard let known = generations.old.removeValue(forKey: fingerprint) else { return nil }
            add(known, fingerprint, to: &generations)
            return known
        }
    }

    private func insert(_ certificate: Certificate, _ fingerprint: CertificateFingerprint) {
        generations.withLock { add(certificate, fingerprint, to: &$0) }
    }

    private func add(
        _ certificate: Certificate,
        _ fingerprint: CertificateFingerprint,
        to generations: inout Generations
    ) {
        if generations.young.count >= generationSize {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[fingerprint] = certificate
    }
}
