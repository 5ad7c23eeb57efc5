import SignatureValidation

/// The URIs of ETSI TS 119 102-2, and our own for what it leaves to the implementation.
enum ETSIIdentifier {
    /// The namespace of the report's schema, version 1.2.1.
    static let namespace = "http://uri.etsi.org/19102/v1.2.1#"
    static let signatureNamespace = "http://www.w3.org/2000/09/xmldsig#"
    static let xadesNamespace = "http://uri.etsi.org/01903/v1.3.2#"
    /// A constraint that was applied (§4.3.5.4.2).
    static let applied = "urn:etsi:019102:constraintStatus:applied"
    /// A proof of existence that the validation derived (§4.4.6.2).
    static let derivedProof = "urn:etsi:019102:poetype:validation"

    /// The main status of a signature (§4.3.4.2).
    static func signatureIndication(_ indication: Indication) -> String {
        "urn:etsi:019102:mainindication:\(indication.rawValue.lowercased())"
    }

    /// The main status of a constraint or of a validation object (§4.3.4.2).
    static func objectIndication(_ indication: Indication) -> String {
        switch indication {
        case .totalPassed: "urn:etsi:019102:mainindication:passed"
        case .totalFailed: "urn:etsi:019102:mainindication:failed"
        case .indeterminate: "urn:etsi:019102:mainindication:indeterminate"
        }
    }

    /// The sub-indication (§4.3.4.3).
    static func subIndication(_ name: String) -> String { "urn:etsi:019102:subindication:\(name)" }

    /// The reason for a revocation by its name in RFC 5280 §5.3.1 (§4.3.12.6.2).
    static func revocationReason(_ name: String) -> String { "urn:etsi:019102:revocationReason:\(name)" }

    /// The identifier of one of our checks or findings.
    static func own(_ kind: String, _ name: String) -> String { "urn:lastro:\(kind):\(name)" }

    /// The algorithm's URI (RFC 6931, RFC 4051); nil for one that has none.
    static func digestMethod(_ algorithm: String) -> String? { digestMethods[algorithm] }

    private static let digestMethods = [
        "SHA-1": "http://www.w3.org/2000/09/xmldsig#sha1",
        "SHA-224": "http://www.w3.org/2001/04/xmldsig-more#sha224",
        "SHA-256": "http://www.w3.org/2001/04/xmlenc#sha256",
        "SHA-384": "http://www.w3.org/2001/04/xmldsig-more#sha384",
        "SHA-512": "http://www.w3.org/2001/04/xmlenc#sha512",
        "SHA3-224": "http://www.w3.org/2007/05/xmldsig-more#sha3-224",
        "SHA3-256": "http://www.w3.org/2007/05/xmldsig-more#sha3-256",
        "SHA3-384": "http://www.w3.org/2007/05/xmldsig-more#sha3-384",
        "SHA3-512": "http://www.w3.org/2007/05/xmldsig-more#sha3-512",
        "MD5": "http://www.w3.org/2001/04/xmldsig-more#md5",
    ]
}
