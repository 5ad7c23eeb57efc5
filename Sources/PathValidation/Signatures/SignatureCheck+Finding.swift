import ASN1

extension SignatureCheck {
    /// The reason code of a signature that does not hold.
    var findingCode: PathFindingCode {
        switch self {
        case .valid, .invalid: .certificateSignatureInvalid
        case .unsupportedAlgorithm: .algorithmUnsupported
        case .algorithmMismatch: .signatureAlgorithmMismatch
        case .keyUnusable: .publicKeyUnusable
        }
    }

    /// The values of its text.
    var findingValues: [String: String] {
        switch self {
        case .valid, .invalid, .algorithmMismatch: [:]
        case .unsupportedAlgorithm(let identifier), .keyUnusable(let identifier):
            ["algorithm": identifier.description]
        }
    }
}
