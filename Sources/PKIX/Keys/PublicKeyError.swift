package import ASN1
package import LibCrypto

/// Why a `SubjectPublicKeyInfo` gives no key; the certificate around it stays readable.
package enum PublicKeyError: Error, Hashable, Sendable {
    /// The kind of key is not known here (the private identifier of AC Raiz v7, for one).
    case unsupportedAlgorithm(ObjectIdentifier)
    /// A named curve that is not known here.
    case unsupportedCurve(ObjectIdentifier)
    /// Explicit curve parameters that are no known curve's, or implicit ones.
    case unknownCurveParameters
    /// DSA without parameters of its own, and none to inherit (RFC 3279 §2.3.2).
    case missingParameters
    /// The key or its parameters are not encoded as their standard says.
    case malformed(ASN1Error)
    /// The key is outside what libcrypto is given.
    case refused(LibCryptoError)
}
