import PKIX

/// Something signed the X.509 way: bytes, two algorithm identifiers and a signature.
struct SignedObject {
    /// SHA-256 of the whole encoding.
    let sha256: [UInt8]
    let signedBytes: ArraySlice<UInt8>
    let algorithm: AlgorithmIdentifier
    /// The copy of the algorithm identifier inside the signed bytes; nil where the format has none (OCSP).
    let signedAlgorithm: AlgorithmIdentifier?
    let signature: ArraySlice<UInt8>

    init(_ certificate: Certificate) {
        sha256 = certificate.sha256
        signedBytes = certificate.tbsCertificate
        algorithm = certificate.signatureAlgorithm
        signedAlgorithm = certificate.tbsSignatureAlgorithm
        signature = certificate.signature
    }

    init(_ list: CertificateRevocationList) {
        sha256 = list.sha256
        signedBytes = list.tbsCertList
        algorithm = list.signatureAlgorithm
        signedAlgorithm = list.tbsSignatureAlgorithm
        signature = list.signature
    }

    init(_ response: BasicOCSPResponse, sha256: [UInt8]) {
        self.sha256 = sha256
        signedBytes = response.tbsResponseData
        algorithm = response.signatureAlgorithm
        signedAlgorithm = nil
        signature = response.signature
    }
}
