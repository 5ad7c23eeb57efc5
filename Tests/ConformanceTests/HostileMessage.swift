import ASN1
import CMS
import TestPKI

/// The first example's signature taken apart, to be put together again with one part that is hostile.
struct HostileMessage {
    private static let parts = (try? read()) ?? Parts()

    private struct Parts {
        var version: [UInt8] = []
        var digestAlgorithms: [UInt8] = []
        var encapsulated: [UInt8] = []
        var certificates: [UInt8] = []
        /// version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm, signature.
        var signerFields: [[UInt8]] = []
        var token: [UInt8] = []
    }

    static let data = DEREncoder.objectIdentifier(ContentType.data)
    /// The TimeStampToken of the example.
    static var token: [UInt8] { parts.token }
    /// The first certificate of the example.
    static var certificate: [UInt8] {
        (try? Element.parse(parts.certificates[...], rules: .ber).elements(limit: 9).first).map { Array($0.encoding) }
            ?? []
    }

    /// encapContentInfo.
    var encapsulated = parts.encapsulated
    /// The contents of certificates; nil for the example's.
    var certificates: [UInt8]?
    /// The contents of crls.
    var revocation: [UInt8] = []
    /// The contents of signerInfos; nil for the example's one.
    var signers: [UInt8]?

    func encode() -> [UInt8] {
        let set = certificates.map { DEREncoder.element(.contextConstructed(0), $0) } ?? Self.parts.certificates
        let lists = revocation.isEmpty ? [] : DEREncoder.element(.contextConstructed(1), revocation)
        let signedData = DEREncoder.sequence(
            Self.parts.version,
            Self.parts.digestAlgorithms,
            encapsulated,
            set,
            lists,
            DEREncoder.element(.set, signers ?? Self.signer())
        )
        return DEREncoder.sequence(
            DEREncoder.objectIdentifier(ContentType.signedData),
            DEREncoder.explicit(0, signedData)
        )
    }

    /// A SignerInfo with the contents of the signed and unsigned attributes replaced.
    static func signer(sid: [UInt8]? = nil, signed: [UInt8]? = nil, unsigned: [UInt8] = []) -> [UInt8] {
        var fields = parts.signerFields
        guard fields.count == 6 else { return [] }
        if let sid { fields[1] = sid }
        if let signed { fields[3] = DEREncoder.element(.contextConstructed(0), signed) }
        if !unsigned.isEmpty { fields.append(DEREncoder.element(.contextConstructed(1), unsigned)) }
        return DEREncoder.sequence(of: fields)
    }

    /// An attribute whose values are these contents.
    static func attribute(_ type: ObjectIdentifier, _ values: [UInt8]) -> [UInt8] {
        DEREncoder.sequence(DEREncoder.objectIdentifier(type), DEREncoder.element(.set, values))
    }

    /// The example's certificate with its subject, serial number or extensions replaced; its signature no longer fits.
    static func certificate(
        subject: [UInt8]? = nil,
        serialNumber: [UInt8]? = nil,
        extensions: [UInt8]? = nil
    ) throws -> [UInt8] {
        let outer = try Element.parse(certificate[...], rules: .ber).elements(limit: 3)
        var fields = try outer[0].elements(limit: 10).map { Array($0.encoding) }
        if let serialNumber { fields[1] = serialNumber }
        if let subject { fields[5] = subject }
        if let extensions {
            fields[fields.count - 1] = DEREncoder.explicit(3, DEREncoder.sequence(extensions))
        }
        return DEREncoder.sequence(
            DEREncoder.sequence(of: fields),
            Array(outer[1].encoding),
            Array(outer[2].encoding)
        )
    }

    /// A token with another in the place of its unsigned attributes.
    static func token(holding inner: [UInt8]) throws -> [UInt8] {
        let contentInfo = try Element.parse(token[...], rules: .ber).elements(limit: 2)
        var fields = try contentInfo[1].explicit().elements(limit: 8).map { Array($0.encoding) }
        let signer = try Element.parse((fields.last ?? [])[...], rules: .ber).explicit()
        let signerFields = try signer.elements(limit: 7).filter { $0.tag != .contextConstructed(1) }
        let unsigned = DEREncoder.element(
            .contextConstructed(1),
            attribute(CAdESAttribute.signatureTimeStampToken, inner)
        )
        fields[fields.count - 1] = DEREncoder.element(
            .set,
            DEREncoder.sequence(of: signerFields.map { Array($0.encoding) } + [unsigned])
        )
        return DEREncoder.sequence(
            Array(contentInfo[0].encoding),
            DEREncoder.explicit(0, DEREncoder.sequence(of: fields))
        )
    }

    /// A SignerInfo with so many counter-signatures upon each other.
    static func counterSigned(depth: Int) -> [UInt8] {
        var nested = NestedEncoding(signer())
        for _ in 0..<depth {
            nested.wrapAttribute(CMSAttribute.countersignature)
            nested.wrap(0xa1)
            nested.prepend(Array(parts.signerFields.prefix(6).joined()))
            nested.wrap(0x30)
        }
        return nested.bytes
    }

    /// A token with so many in each other's unsigned attributes; only the innermost has certificates.
    static func nestedTokens(depth: Int) throws -> [UInt8] {
        let contentInfo = try Element.parse(token[...], rules: .ber).elements(limit: 2)
        let fields = try contentInfo[1].explicit().elements(limit: 8).map { Array($0.encoding) }
        let signer = try Element.parse((fields.last ?? [])[...], rules: .ber).explicit()
        let signerFields = try signer.elements(limit: 7).filter { $0.tag != .contextConstructed(1) }
        let signerBytes = signerFields.flatMap { Array($0.encoding) }
        var nested = NestedEncoding(token)
        for _ in 0..<depth {
            nested.wrapAttribute(CAdESAttribute.signatureTimeStampToken)
            nested.wrap(0xa1)
            nested.prepend(signerBytes)
            nested.wrap(0x30)
            nested.wrap(0x31)
            nested.prepend(Array(fields.prefix(3).joined()))
            nested.wrap(0x30)
            nested.wrap(0xa0)
            nested.prepend(Array(contentInfo[0].encoding))
            nested.wrap(0x30)
        }
        return nested.bytes
    }

    private static func read() throws -> Parts {
        var parts = Parts()
        let message = try SignedData.parse(HostileInput.signature[...])
        var contentInfo = try Element.parse(message.encoding, rules: .ber).sequence()
        _ = try contentInfo.next()
        var fields = try contentInfo.next().explicit().sequence()
        parts.version = Array(try fields.next().encoding)
        parts.digestAlgorithms = Array(try fields.next().encoding)
        parts.encapsulated = Array(try fields.next().encoding)
        parts.certificates = try fields.optionalContext(0).map { Array($0.encoding) } ?? []
        _ = try fields.optionalContext(1)
        let signer = try fields.next(.set).explicit()
        parts.signerFields = try signer.elements(limit: 7).prefix(6).map { Array($0.encoding) }
        parts.token =
            (message.signerInfos.first?.unsignedAttributes?.signatureTimeStampTokens.first).map(Array.init) ?? []
        return parts
    }
}
