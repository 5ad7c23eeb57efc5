package import ASN1
package import LibCrypto
import PKIX

/// An ats-hash-index in one of its three versions (ETSI TS 101 733 §6.4.2, EN 319 122-1 §5.5.2).
package struct ATSHashIndex: Sendable {
    /// Which of the attributes.
    package enum Version: Hashable, Sendable {
        /// 0.4.0.1733.2.5: the algorithm may be left out, entries stand for whole attributes.
        case v1
        /// 0.4.0.19122.1.4: entries stand for whole attributes.
        case v2
        /// 0.4.0.19122.1.5: entries stand for an attribute's type and one of its values.
        case v3

        /// The version that the attribute type stands for; nil for any other type.
        package init?(_ type: ObjectIdentifier) {
            switch type {
            case CAdESAttribute.atsHashIndex: self = .v1
            case CAdESAttribute.atsHashIndexV2: self = .v2
            case CAdESAttribute.atsHashIndexV3: self = .v3
            default: return nil
            }
        }
    }

    package let version: Version
    /// hashIndAlgorithm, SHA-256 where version 1 leaves it out; nil where it is not known here.
    package let algorithm: DigestAlgorithm?
    package let certificates: [ArraySlice<UInt8>]
    package let crls: [ArraySlice<UInt8>]
    /// unsignedAttrsHashIndex or, in version 3, unsignedAttrValuesHashIndex.
    package let unsignedAttributes: [ArraySlice<UInt8>]
    /// The whole SEQUENCE as it stands.
    package let encoding: ArraySlice<UInt8>

    init(_ element: Element, version: Version) throws {
        self.version = version
        encoding = element.encoding
        var fields = try element.expecting(.sequence).elements(limit: 4)[...]
        if fields.count == 4, let first = fields.popFirst() {
            algorithm = DigestAlgorithm(objectIdentifier: try AlgorithmIdentifier.parse(first).algorithm)
        } else {
            algorithm = version == .v1 ? .sha256 : nil
        }
        guard fields.count == 3 else { throw ASN1Error(.missingElement, at: element.encoding.startIndex) }
        let lists = try fields.map { list in
            try list.expecting(.sequence).elements(limit: ElementBudget.maximumCount).map { try $0.octetString() }
        }
        (certificates, crls, unsignedAttributes) = (lists[0], lists[1], lists[2])
    }
}
