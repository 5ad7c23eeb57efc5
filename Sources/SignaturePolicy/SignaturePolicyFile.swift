import ASN1

/// What an official file of ICP-Brasil's policy repository holds, told by its content.
package enum SignaturePolicyFile: Sendable, Hashable {
    case policy(SignaturePolicyDocument)
    case list(ApprovedPolicyList)

    /// How many octets such a file may have; real ones have up to 25,000 in DER.
    package static let maximumLength = 4 << 20

    /// Reads the DER encoding of a `SignaturePolicy` (RFC 3125) or of an `LPA`, version 1 or 2.
    ///
    /// - Throws: `SignaturePolicyError`; a policy whose own hash is wrong is refused.
    package static func read(_ der: ArraySlice<UInt8>) throws(SignaturePolicyError) -> SignaturePolicyFile {
        guard der.count <= maximumLength else { throw SignaturePolicyError(.tooLarge, at: der.startIndex) }
        return try SignaturePolicyError.translating {
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
