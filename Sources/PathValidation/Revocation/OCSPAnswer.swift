import PKIX

/// What one OCSP response says about one certificate.
struct OCSPAnswer: Sendable {
    /// SHA-256 of the whole OCSPResponse.
    let sha256: [UInt8]
    let basic: BasicOCSPResponse
    let single: SingleResponse
}
