import ASN1

/// A DER SignedData taken apart, so that time-stamps and validation data can be added to it, and put together again.
package struct MessageParts: Sendable {
    /// One SignerInfo.
    package struct Signer: Sendable {
        /// version to signature as they stand.
        package var fields: [UInt8]
        /// The signature value, without tag and length.
        package var signature: [UInt8]
        /// The unsigned attributes, in the order of the file.
        package var unsigned: [[UInt8]]
    }

    package var head: [UInt8]
    package var encapContentInfo: [UInt8]
    package var certificates: [[UInt8]]
    package var crls: [[UInt8]]
    package var signers: [Signer]

    /// Takes a ContentInfo apart; throws `ASN1Error` where it is none.
    package init(_ message: [UInt8]) throws {
        var contentInfo = try Element.parse(message[...], rules: .der).sequence()
        _ = try contentInfo.next()
        var fields = try contentInfo.next().explicit().sequence()
        head = try Array(fields.next().encoding) + Array(fields.next().encoding)
        encapContentInfo = try Array(fields.next().encoding)
        certificates = try Self.elements(fields.optionalContext(0))
        crls = try Self.elements(fields.optionalContext(1))
        signers = try fields.next().elements(limit: 100).map { signer in
            var parts = try signer.sequence()
            var taken: [UInt8] = []
            var signature: [UInt8] = []
            var unsigned: [[UInt8]] = []
            while let part = try parts.nextIfPresent() {
                if part.tag == .contextConstructed(1) {
                    unsigned = try part.elements(limit: 1_000).map { Array($0.encoding) }
                } else {
                    taken += part.encoding
                    if part.tag == .octetString { signature = Array(part.content) }
                }
            }
            return Signer(fields: taken, signature: signature, unsigned: unsigned)
        }
    }

    private static func elements(_ set: Element?) throws -> [[UInt8]] {
        try set?.elements(limit: 1_000).map { Array($0.encoding) } ?? []
    }

    /// The ContentInfo; attributes stand in the order of the parts.
    package func encode() -> [UInt8] {
        let infos = signers.map { signer in
            DEREncoder.sequence(signer.fields, Self.set(1, signer.unsigned))
        }
        let signedData = DEREncoder.sequence(
            head,
            encapContentInfo,
            Self.set(0, certificates),
            Self.set(1, crls),
            DEREncoder.element(.set, Array(infos.joined()))
        )
        return DEREncoder.sequence(
            DEREncoder.objectIdentifier(1, 2, 840, 113_549, 1, 7, 2),
            DEREncoder.explicit(0, signedData)
        )
    }

    /// `[number]` over ready encodings; nothing where there are none.
    static func set(_ number: UInt32, _ parts: [[UInt8]]) -> [UInt8] {
        parts.isEmpty ? [] : DEREncoder.element(.contextConstructed(number), Array(parts.joined()))
    }
}
