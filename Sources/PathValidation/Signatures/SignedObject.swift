import PKIX

/// Something signed the X.509 way: bytes, two algorithm identifiers and a signature.
enum SignedObject {
    case certificate(Certificate)
    case list(CertificateRevocationList)
    case answer(OCSPAnswer)

    /// SHA-256 of the whole encoding.
    var sha256: [UInt8] {
        switch self {
        case .certificate(let certificate): certificate.sha256
        case .list(let list): list.sha256
        case .answer(let answer): answer.sha256
        }
    }

    var signedBytes: ArraySlice<UInt8> {
        switch self {
        case .certificate(let certificate): certificate.tbsCertificate
        case .list(let list): list.tbsCertList
        case .answer(let answer): answer.basic.tbsResponseData
        }
    }

    var algorithm: AlgorithmIdentifier {
        switch self {
        case .certificate(let certificate): certificate.signatureAlgorithm
        case .list(let list): list.signatureAlgorithm
        case .answer(let answer): answer.basic.signatureAlgorithm
        }
    }

    /// The copy of the algorithm identifier inside the signed bytes; nil where the format has none (OCSP).
    var signedAlgorithm: AlgorithmIdentifier? {
        switch self {
        case .certificate(let certificate): certificate.tbsSignatureAlgorithm
        case .list(let list): list.tbsSignatureAlgorithm
        case .answer: nil
        }
    }

    var signature: ArraySlice<UInt8> {
        switch self {
        case .certificate(let certificate): certificate.signature
        case .list(let list): list.signature
        case .answer(let answer): answer.basic.signature
        }
    }
}
