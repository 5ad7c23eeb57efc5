import ASN1
import LibCrypto
import PKIX

/// The digest algorithms that records in XML name by URI (RFC 9231 §2.1, XML Encryption §5.8), or by the URN of an object
/// identifier (RFC 3061).
enum DigestURI {
    /// Nil for one that is not known.
    static func algorithm(_ uri: String) -> DigestAlgorithm? {
        if let algorithm = algorithms[uri] { return algorithm }
        let prefix = "urn:oid:"
        guard uri.hasPrefix(prefix) else { return nil }
        return ObjectIdentifier(dotted: String(uri.dropFirst(prefix.count))).flatMap(DigestAlgorithm.init)
    }

    private static let algorithms: [String: DigestAlgorithm] = [
        "http://www.w3.org/2001/04/xmldsig-more#md5": .md5,
        "http://www.w3.org/2000/09/xmldsig#sha1": .sha1,
        "http://www.w3.org/2001/04/xmlenc#ripemd160": .ripemd160,
        "http://www.w3.org/2001/04/xmldsig-more#sha224": .sha224,
        "http://www.w3.org/2001/04/xmlenc#sha256": .sha256,
        "http://www.w3.org/2001/04/xmldsig-more#sha384": .sha384,
        "http://www.w3.org/2001/04/xmlenc#sha384": .sha384,
        "http://www.w3.org/2001/04/xmlenc#sha512": .sha512,
        "http://www.w3.org/2007/05/xmldsig-more#sha3-224": .sha3x224,
        "http://www.w3.org/2007/05/xmldsig-more#sha3-256": .sha3x256,
        "http://www.w3.org/2007/05/xmldsig-more#sha3-384": .sha3x384,
        "http://www.w3.org/2007/05/xmldsig-more#sha3-512": .sha3x512,
    ]
}
