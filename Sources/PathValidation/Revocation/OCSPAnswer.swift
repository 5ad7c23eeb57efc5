import PKIX

/// What one OCSP response says about one certificate.
final class OCSPAnswer: Sendable {
    /// SHA-256 of the whole OCSPResponse.
    let sha256: [UInt8]
    let basic: BasicOCSPResponse
    let single: SingleResponse

    init(sha256: [UInt8], basic: BasicOCSPResponse, single: SingleResponse) {
        self.sha256 = sha256
        self.basic = basic
        self.single = single
    }
}
