import PKIX

/// Everything that came with a file and that can be named by its digest.
struct DigestedObjects: Sendable {
    let certificates: [Certificate]
    let certificateRevocationLists: [CertificateRevocationList]
    let ocspResponses: [OCSPResponse]
}
