/// A validation object of a report: a certificate, CRL, OCSP response, token or document, named by its SHA-256.
struct ETSIObject: Sendable, Hashable {
    /// The object types of ETSI TS 119 102-2 §4.4.4.
    enum Kind: String, Sendable, Hashable {
        case certificate
        case crl = "CRL"
        case ocspResponse = "OCSPResponse"
        case timeStamp = "timestamp"
        case signedData

        /// The letter that starts an identifier.
        var letter: String {
            switch self {
            case .certificate: "C"
            case .crl: "R"
            case .ocspResponse: "O"
            case .timeStamp: "T"
            case .signedData: "F"
            }
        }
    }

    let kind: Kind
    /// Hexadecimal.
    let sha256: String

    /// The identifier in a document, such as `C-1a2b…`; `scope` keeps several reports in one document apart.
    func identifier(_ scope: String) -> String { "\(scope)\(kind.letter)-\(sha256)" }
}
