import ASN1
package import LibCrypto
import PKIX

/// An `OtherHash` (RFC 5126 §6.2.1): the digest of an object that stands elsewhere.
package struct OtherHash: Hashable, Sendable {
    /// Nil where the algorithm is not known here.
    package let algorithm: DigestAlgorithm?
    package let value: ArraySlice<UInt8>

    /// Reads `sha1Hash`, an OCTET STRING, or `otherHash`, an algorithm with one.
    init(_ element: Element) throws {
        if element.has(.octetString) {
            algorithm = .sha1
            value = try element.octetString()
            return
        }
        var fields = try element.sequence()
        let identifier = try AlgorithmIdentifier.parse(fields.next(.sequence))
        algorithm = DigestAlgorithm(objectIdentifier: identifier.algorithm)
        value = try fields.next(.octetString).octetString()
        try fields.end()
    }
}
