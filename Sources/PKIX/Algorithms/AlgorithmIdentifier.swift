package import ASN1

/// An `AlgorithmIdentifier` (RFC 5280 §4.1.1.2).
///
/// Two are equal where algorithm and parameters are; NULL parameters and absent ones are the same, as CAs and signers
/// write both for RSA and for digests (RFC 4055 §2.1).
package struct AlgorithmIdentifier: Hashable, Sendable {
    package let algorithm: ObjectIdentifier
    /// The encoding of the parameters; nil where absent.
    package let parameters: ArraySlice<UInt8>?
    /// The whole SEQUENCE as it stands.
    package let encoding: ArraySlice<UInt8>

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        algorithm = try fields.next(.objectIdentifier).objectIdentifier()
        parameters = try fields.nextIfPresent()?.encoding
        try fields.end()
        encoding = element.encoding
    }

    /// Reads an `AlgorithmIdentifier`.
    package static func parse(_ element: Element) throws(PKIXError) -> AlgorithmIdentifier {
        try PKIXError.translating { () throws(ASN1Error) in try AlgorithmIdentifier(element) }
    }

    /// The parameters, without a NULL.
    private var significantParameters: ArraySlice<UInt8>? {
        guard let parameters, !parameters.elementsEqual(DEREncoder.null) else { return nil }
        return parameters
    }

    package static func == (left: AlgorithmIdentifier, right: AlgorithmIdentifier) -> Bool {
        left.algorithm == right.algorithm && left.significantParameters == right.significantParameters
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(algorithm)
        hasher.combine(significantParameters)
    }
}
