import ASN1
package import PKIX

/// One signer's part of a message, or a counter-signature (RFC 5652 §5.3, §11.4): facts, nothing verified.
///
/// A class, because it is handed from check to check: a copy is one reference count.
package final class SignerInfo: Sendable {
    /// How many counter-signatures may stand on one another.
    package static let maximumCounterSignatureDepth = 8

    package let version: Int
    package let identifier: SignerIdentifier
    package let digestAlgorithm: AlgorithmIdentifier
    /// Nil where absent: the signature then covers the content itself.
    package let signedAttributes: AttributeSet?
    package let signatureAlgorithm: AlgorithmIdentifier
    /// The signature value, the content that a counter-signature covers.
    package let signature: ArraySlice<UInt8>
    package let unsignedAttributes: AttributeSet?
    /// The signatures over this one's value, in the order of the message.
    package let counterSignatures: [SignerInfo]
    /// Values of countersignature attributes that are not a `SignerInfo`, or are nested too deep.
    package let unreadableCounterSignatures: [ArraySlice<UInt8>]
    /// The whole SEQUENCE as it stands.
    package let encoding: ArraySlice<UInt8>
    /// version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm and signature as they stand, one after the other.
    package let fieldsEncoding: ArraySlice<UInt8>

    /// Reads a `SignerInfo`.
    ///
    /// `certificates` are the message's: an issuer whose bytes are those of a certificate's issuer shares its prepared name.
    /// `depth` is how many signatures this one counter-signs.
    init(
        _ element: Element,
        _ certificates: [Certificate],
        _ budget: inout ElementBudget,
        depth: Int = 0
    ) throws {
        var fields = try element.sequence()
        let start = fields.position
        version = try fields.next(.integer).integer()
        identifier = try SignerIdentifier(fields.next(), certificates)
        digestAlgorithm = try AlgorithmIdentifier.parse(fields.next(.sequence))
        signedAttributes = try fields.optionalContext(0).map { try AttributeSet($0, &budget) }
        signatureAlgorithm = try AlgorithmIdentifier.parse(fields.next(.sequence))
        signature = try fields.next(.octetString).octetString()
        fieldsEncoding = element.encoding[start..<fields.position]
        unsignedAttributes = try fields.optionalContext(1).map { try AttributeSet($0, &budget) }
        try fields.end()
        encoding = element.encoding
        let signedTokens = signedAttributes?.valueCount(of: CAdESAttribute.contentTimestamp) ?? 0
        let unsigned = unsignedAttributes
        let unsignedTokens = CAdESAttribute.unsignedTimeStamps.reduce(0) { count, type in
            count + (unsigned?.valueCount(of: type) ?? 0)
        }
        try budget.spend(signatures: signedTokens + unsignedTokens + 1, at: element.encoding.startIndex)
        var counterSignatures: [SignerInfo] = []
        var unreadable: [ArraySlice<UInt8>] = []
        for value in unsignedAttributes?.values(of: CMSAttribute.countersignature) ?? [] {
            guard depth < Self.maximumCounterSignatureDepth else {
                unreadable.append(value.encoding)
                continue
            }
            do {
                counterSignatures.append(try SignerInfo(value, certificates, &budget, depth: depth + 1))
            } catch let error as CMSError where error.code == .tooManyElements {
                throw error
            } catch {
                unreadable.append(value.encoding)
            }
        }
        self.counterSignatures = counterSignatures
        unreadableCounterSignatures = unreadable
    }

    /// Signed-only attributes among the unsigned ones and the reverse, each type once.
    ///
    /// RFC 5652 §11, RFC 5035 §5.4, RFC 6211 §2, ETSI EN 319 122-1 §5.
    package var misplacedAttributes: [AttributePlacement.Finding] {
        AttributePlacement.findings(signed: signedAttributes, unsigned: unsignedAttributes)
    }

    /// What the version must be by RFC 5652 §5.3: 1 with issuerAndSerialNumber, 3 with subjectKeyIdentifier.
    package var expectedVersion: Int {
        switch identifier {
        case .issuerAndSerialNumber: 1
        case .subjectKeyIdentifier: 3
        }
    }
}
