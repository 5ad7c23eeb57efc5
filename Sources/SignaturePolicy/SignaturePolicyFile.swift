import ASN1
import LibXML

/// What an official file of ICP-Brasil's policy repository holds, told by its content.
package enum SignaturePolicyFile: Sendable, Hashable {
    case policy(SignaturePolicyDocument)
    case list(ApprovedPolicyList)

    /// How many octets such a file may have; real ones have up to 25,000 in DER and 190,000 in XML.
    package static let maximumLength = 4 << 20

    /// Reads a `SignaturePolicy` (RFC 3125, in XML ETSI TR 102 038) or an `LPA`, version 1 or 2, in DER or in XML.
    ///
    /// - Throws: `SignaturePolicyError`; a policy whose own hash is wrong is refused.
    package static func read(_ bytes: ArraySlice<UInt8>) throws(SignaturePolicyError) -> SignaturePolicyFile {
        guard bytes.count <= maximumLength else { throw SignaturePolicyError(.tooLarge, at: bytes.startIndex) }
        return try isXML(bytes) ? xml(bytes) : der(bytes)
    }

    /// Whether the octets begin as XML does: with a less-than sign after white space, or a mark of byte order.
    package static func isXML(_ bytes: ArraySlice<UInt8>) -> Bool {
        if [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]].contains(where: { bytes.starts(with: $0) }) {
            return true
        }
        return bytes.first { ![0x09, 0x0a, 0x0d, 0x20].contains($0) } == UInt8(ascii: "<")
    }

    private static func xml(_ bytes: ArraySlice<UInt8>) throws(SignaturePolicyError) -> SignaturePolicyFile {
        try SignaturePolicyError.translating {
            let limits = XMLLimits(byteCount: maximumLength, depth: 32, nodeCount: 300_000)
            let root = try XMLDocument(bytes, limits: limits).root
            switch root.name {
            case PolicyNamespace.policy("SignaturePolicy"): return .policy(try XMLPolicyReader.read(root, bytes))
            case XMLName("ApprovedSignaturePoliciesList", in: PolicyNamespace.list),
                XMLName("ApprovedSignaturePoliciesList", in: PolicyNamespace.firstList):
                return .list(try XMLPolicyListReader.read(root, bytes))
            default: throw SignaturePolicyError(.unknownKind, at: root.line)
            }
        }
    }

    private static func der(_ der: ArraySlice<UInt8>) throws(SignaturePolicyError) -> SignaturePolicyFile {
        try SignaturePolicyError.translating {
            let element = try Element.parse(der, rules: .der, as: .sequence)
            // A policy starts with an AlgorithmIdentifier; a list with its version, or with a sequence of sequences.
            var fields = try element.sequence()
            let first = try fields.next()
            guard first.has(.sequence) || first.has(.integer) else {
                throw SignaturePolicyError(.unknownKind, at: der.startIndex)
            }
            if first.has(.sequence), var inner = try? first.sequence(), (try? inner.next(.objectIdentifier)) != nil {
                return .policy(try SignaturePolicyReader.read(element))
            }
            return .list(try ApprovedPolicyListReader.read(element))
        }
    }
}
