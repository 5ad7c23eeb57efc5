package import ASN1
package import PKIX

/// What a time-stamp token says (RFC 3161 §2.4.2): facts, nothing verified.
package struct TSTInfo: Sendable {
    /// 1; other versions are a fact to be judged.
    package let version: Int
    package let policy: ObjectIdentifier
    package let messageImprint: MessageImprint
    package let serialNumber: SerialNumber
    package let genTime: Instant
    /// Nil where absent: the TSA's policy then says it.
    package let accuracy: Accuracy?
    /// Whether two tokens of the TSA are always ordered by genTime, whatever the accuracy.
    package let ordering: Bool
    /// Two's complement octets as they stand.
    package let nonce: ArraySlice<UInt8>?
    package let tsa: GeneralName?
    package let extensions: [CertificateExtension]
    /// The SEQUENCE as it stands.
    package let encoding: ArraySlice<UInt8>

    /// Reads a `TSTInfo`, which must fill the bytes.
    package static func parse(_ bytes: ArraySlice<UInt8>) throws(TimeStampError) -> TSTInfo {
        try TimeStampError.translating { try TSTInfo(Element.parse(bytes, rules: .ber)) }
    }

    private init(_ element: Element) throws {
        var fields = try element.sequence()
        version = try fields.next(.integer).integer()
        policy = try fields.next(.objectIdentifier).objectIdentifier()
        messageImprint = try MessageImprint(fields.next(.sequence))
        serialNumber = try SerialNumber.parse(fields.next(.integer))
        genTime = try fields.next(.generalizedTime).generalizedTime()
        accuracy = try fields.optional(.sequence).map { try Accuracy($0) }
        ordering = try fields.optional(.boolean)?.boolean() ?? false
        nonce = try fields.optional(.integer)?.integerBytes()
        tsa = try fields.optionalContext(0).map { try GeneralName.parse($0.explicit()) }
        if let list = try fields.optionalContext(1) {
            // Implicit tagging of a SEQUENCE OF, which the reader of extensions wants under its own tag.
            let bytes = ArraySlice(DEREncoder.element(.sequence, list.content))
            extensions = try CertificateExtension.parseList(Element.parse(bytes, rules: .ber))
        } else {
            extensions = []
        }
        try fields.end()
        encoding = element.encoding
    }

    /// Identifiers of critical extensions, none of which anybody here understands (RFC 3161 §2.4.2).
    package var criticalExtensions: [ObjectIdentifier] { extensions.filter(\.isCritical).map(\.identifier) }
}
