package import ASN1
import Synchronization

/// The signed or the unsigned attributes of a signer, as they stand in the message (RFC 5652 §5.3).
///
/// That a type stands twice, or has several values, is a fact to be asked for: `count(of:)`, `valueCount(of:)`,
/// `duplicateTypes`, `typesNotSingleValued`. A class, because it is handed from check to check.
package final class AttributeSet: Sendable {
    /// In the order of the encoding.
    package let attributes: [Attribute]
    /// The whole set under its implicit tag, `A0` for the signed attributes and `A1` for the unsigned ones.
    package let encoding: ArraySlice<UInt8>
    private let element: Element
    private let normalized = Mutex<[UInt8]??>(nil)
    /// A bit for each last octet of a type, modulo 64: a type whose bit is missing is not here.
    private let marks: UInt64
    /// Whether no mark was set twice and each attribute has one value, as nearly always.
    private let isCommon: Bool

    /// In octets: a signed attribute may hold revocation data (adbe-revocationInfoArchival).
    private static let maximumNormalized = 16 << 20

    // What every judgement asks for, several checks of it each, is read once.

    /// content-type (RFC 5652 §11.1).
    package let contentType: SingleAttribute<ObjectIdentifier>
    /// message-digest (RFC 5652 §11.2).
    package let messageDigest: SingleAttribute<ArraySlice<UInt8>>
    /// signing-time, as claimed (RFC 5652 §11.3).
    package let signingTime: SingleAttribute<Instant>
    /// signing-certificate, version 1: SHA-1 (RFC 2634 §5.4).
    package let signingCertificate: SingleAttribute<SigningCertificate>
    /// signing-certificate-v2 (RFC 5035 §3).
    package let signingCertificateV2: SingleAttribute<SigningCertificate>
    /// signature-policy-identifier (RFC 5126 §5.8.1).
    package let signaturePolicy: SingleAttribute<SignaturePolicyIdentifier>

    init(_ element: Element, _ budget: inout ElementBudget) throws {
        self.element = element
        encoding = element.encoding
        var reader = try element.children()
        var attributes: [Attribute] = []
        attributes.reserveCapacity(8)
        var marks: UInt64 = 0
        var isCommon = true
        while let attribute = try reader.nextIfPresent() {
            try budget.spend(at: attribute.encoding.startIndex)
            let attribute = try Attribute(attribute, &budget)
            if marks & Self.mark(attribute.type) != 0 || attribute.valueCount != 1 { isCommon = false }
            marks |= Self.mark(attribute.type)
            attributes.append(attribute)
        }
        self.attributes = attributes
        self.marks = marks
        self.isCommon = isCommon
        func single<Value>(
            _ type: ObjectIdentifier,
            _ decode: (Element) throws -> Value
        ) -> SingleAttribute<Value> {
            marks & Self.mark(type) == 0 ? .absent : attributes.single(type, decode)
        }
        contentType = single(CMSAttribute.contentType) { try $0.objectIdentifier() }
        messageDigest = single(CMSAttribute.messageDigest) { try $0.octetString() }
        signingTime = single(CMSAttribute.signingTime) { try $0.time() }
        signingCertificate = single(CMSAttribute.signingCertificate) {
            try SigningCertificate($0, version: .v1)
        }
        signingCertificateV2 = single(CMSAttribute.signingCertificateV2) {
            try SigningCertificate($0, version: .v2)
        }
        signaturePolicy = single(CAdESAttribute.sigPolicyId) { try SignaturePolicyIdentifier($0) }
    }

    /// The types, in the order of the encoding, duplicates included.
    package var types: [ObjectIdentifier] { attributes.map(\.type) }

    /// How many attributes are of the type.
    package func count(of type: ObjectIdentifier) -> Int {
        attributes.reduce(0) { $1.type == type ? $0 + 1 : $0 }
    }

    /// How many values all attributes of the type have together.
    package func valueCount(of type: ObjectIdentifier) -> Int {
        guard mayHold(type) else { return 0 }
        return attributes.reduce(0) { $1.type == type ? $0 + $1.valueCount : $0 }
    }

    /// The values of all attributes of the type, in order.
    package func values(of type: ObjectIdentifier) -> [Element] {
        guard mayHold(type) else { return [] }
        var result: [Element] = []
        for attribute in attributes where attribute.type == type { result += attribute.values }
        return result
    }

    /// Types that stand in more than one attribute, each once; RFC 5652 §5.3 lets signed attributes repeat none of those
    /// that must be single-valued.
    package var duplicateTypes: [ObjectIdentifier] {
        var seen: Set<ObjectIdentifier> = []
        var reported: Set<ObjectIdentifier> = []
        return attributes.compactMap { attribute in
            guard !seen.insert(attribute.type).inserted, reported.insert(attribute.type).inserted else { return nil }
            return attribute.type
        }
    }

    /// Types that their standard gives one attribute with one value, and that have none or more here; each once.
    package var typesNotSingleValued: [ObjectIdentifier] {
        if isCommon { return [] }
        var seen: Set<ObjectIdentifier> = []
        var reported: Set<ObjectIdentifier> = []
        var result: [ObjectIdentifier] = []
        for attribute in attributes where attribute.rules.contains(.singleValued) {
            let isRepeated = !seen.insert(attribute.type).inserted
            guard isRepeated || attribute.valueCount != 1, reported.insert(attribute.type).inserted else { continue }
            result.append(attribute.type)
        }
        return result
    }

    /// False where no attribute is of the type.
    func mayHold(_ type: ObjectIdentifier) -> Bool { marks & Self.mark(type) != 0 }

    private static func mark(_ type: ObjectIdentifier) -> UInt64 { 1 << UInt64(type.lastOctet & 63) }

    /// The octets that the signature covers if the attributes are taken exactly as they stand: the encoding with the tag of
    /// a SET OF in the place of `[0]` (RFC 5652 §5.4).
    ///
    /// Nil for the indefinite form, of which no signature can be meant.
    package var standingEncoding: [UInt8]? {
        let bytes = encoding
        guard bytes.count >= 2, bytes[bytes.startIndex + 1] != 0x80 else { return nil }
        var octets = [UInt8](bytes)
        octets[0] = 0x31
        return octets
    }

    /// Whether `standingEncoding` is certainly `derEncoding`, which is then not worth its making.
    package var isCertainlyDER: Bool { DERNormalization.isCertain(ofSet: encoding) }

    /// The DER encoding of the attributes as a SET OF, sorted, with everything inside re-encoded from BER.
    ///
    /// Nil where something inside cannot be read, and for more than tools can have written otherwise than in DER. Made once:
    /// it is asked for with each certificate that may be the signer's.
    package var derEncoding: [UInt8]? {
        guard encoding.count <= Self.maximumNormalized else { return nil }
        return normalized.withLock { known in
            if let known { return known }
            let encoding = try? DERNormalization.encode(element, as: .set)
            known = .some(encoding)
            return encoding
        }
    }
}
