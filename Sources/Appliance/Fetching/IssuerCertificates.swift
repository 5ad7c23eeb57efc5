import CMS
import PKIX

/// Certificates out of what an authority publishes of itself: one in DER or PEM, or a certs-only message (RFC 5280 §4.2.2.1).
enum IssuerCertificates {
    /// None where it is neither.
    static func read(_ bytes: [UInt8]) -> [Certificate] {
        let objects = EvidenceObject.read(bytes).compactMap { object in
            if case .certificate(let certificate) = object { certificate } else { nil }
        }
        guard objects.isEmpty else { return objects }
        return (try? SignedData.parse(bytes[...]))?.certificates ?? []
    }
}
