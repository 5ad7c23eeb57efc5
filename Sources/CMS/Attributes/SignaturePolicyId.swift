package import ASN1
package import PKIX

/// A `SignaturePolicyId` (RFC 5126 §5.8.1).
package final class SignaturePolicyId: Sendable {
    package let identifier: ObjectIdentifier
    /// The algorithm of `hash`; nil where the signer left both out.
    package let hashAlgorithm: AlgorithmIdentifier?
    /// sigPolicyHash: the policy's own signPolicyHash, or the digest of its file, or a single zero octet for "not known".
    package let hash: ArraySlice<UInt8>?
    /// Where the policy can be had (id-spq-ets-uri, RFC 5126 §5.8.1).
    package let uniformResourceIdentifier: String?
    /// The `SPUserNotice` as it stands (id-spq-ets-unotice).
    package let userNotice: ArraySlice<UInt8>?
    /// Qualifiers of other types.
    package let otherQualifiers: [ObjectIdentifier]

    private static let uri = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 5, 1)
    private static let unotice = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 5, 2)

    init(_ element: Element) throws {
        var fields = try element.sequence()
        identifier = try fields.next(.objectIdentifier).objectIdentifier()
        // Both sequences are optional in practice; the first field tells them apart: an AlgorithmIdentifier is a
        // SEQUENCE of an identifier, a qualifier list is a SEQUENCE of SEQUENCEs, and both start with a SEQUENCE. The
        // second element of a hash is an OCTET STRING.
        var algorithm: AlgorithmIdentifier?
        var value: ArraySlice<UInt8>?
        var qualifiers: Element?
        if let first = try fields.optional(.sequence) {
            let parts = try first.elements(limit: 64)
            if parts.count == 2, parts[1].has(.octetString) {
                algorithm = try AlgorithmIdentifier.parse(parts[0])
                value = try parts[1].octetString()
                qualifiers = try fields.optional(.sequence)
            } else {
                qualifiers = first
            }
        }
        try fields.end()
        hashAlgorithm = algorithm
        hash = value
        var location: String?
        var notice: ArraySlice<UInt8>?
        var others: [ObjectIdentifier] = []
        for qualifier in try qualifiers?.elements(limit: 64) ?? [] {
            var parts = try qualifier.sequence()
            let type = try parts.next(.objectIdentifier).objectIdentifier()
            let content = try parts.nextIfPresent()
            if type == Self.uri, location == nil, let content {
                location = try content.characterString()
            } else if type == Self.unotice, notice == nil, let content {
                notice = content.encoding
            } else {
                others.append(type)
            }
        }
        uniformResourceIdentifier = location
        userNotice = notice
        otherQualifiers = others
    }
}
