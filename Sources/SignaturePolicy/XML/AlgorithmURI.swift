import ASN1
import LibCrypto

/// The algorithms that policies in XML name by URI (RFC 9231), with what ITI's files write instead.
enum AlgorithmURI {
    /// Nil for one that is not known.
    static func digest(_ uri: String) -> DigestAlgorithm? { digests[uri] }

    /// The signature algorithm's object identifier, which policies in DER name; nil for one that is not known.
    static func signature(_ uri: String) -> ObjectIdentifier? { signatures[uri] }

    private static let digests: [String: DigestAlgorithm] = [
        "http://www.w3.org/2000/09/xmldsig#sha1": .sha1, "http://www.w3.org/2001/04/xmlenc#sha256": .sha256,
        "http://www.w3.org/2001/04/xmldsig-more#sha224": .sha224,
        "http://www.w3.org/2001/04/xmldsig-more#sha384": .sha384, "http://www.w3.org/2001/04/xmlenc#sha512": .sha512,
        // No such identifier exists: versions 2.0 of 2011.
        "http://www.w3.org/2000/09/xmldsig#sha256": .sha256,
    ]

    private static let signatures: [String: ObjectIdentifier] = [
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1": ObjectIdentifier(1, 2, 840, 113549, 1, 1, 5),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha224": ObjectIdentifier(1, 2, 840, 113549, 1, 1, 14),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256": ObjectIdentifier(1, 2, 840, 113549, 1, 1, 11),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384": ObjectIdentifier(1, 2, 840, 113549, 1, 1, 12),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512": ObjectIdentifier(1, 2, 840, 113549, 1, 1, 13),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1": ObjectIdentifier(1, 2, 840, 10045, 4, 1),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha224": ObjectIdentifier(1, 2, 840, 10045, 4, 3, 1),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256": ObjectIdentifier(1, 2, 840, 10045, 4, 3, 2),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384": ObjectIdentifier(1, 2, 840, 10045, 4, 3, 3),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512": ObjectIdentifier(1, 2, 840, 10045, 4, 3, 4),
        "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519": ObjectIdentifier(1, 3, 101, 112),
        "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed448": ObjectIdentifier(1, 3, 101, 113),
        // Versions 1.0 of 2008 name a digest; their DER form says RSA with SHA-1.
        "http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd#sha1":
            ObjectIdentifier(1, 2, 840, 113549, 1, 1, 5),
        // No such identifier exists: versions 1.1 and 2.0 of 2011.
        "http://www.w3.org/2000/09/xmldsig#rsa-sha256": ObjectIdentifier(1, 2, 840, 113549, 1, 1, 11),
    ]
}
