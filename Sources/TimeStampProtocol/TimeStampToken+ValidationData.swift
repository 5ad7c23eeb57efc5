import ASN1
import CMS

extension TimeStampToken {
    /// id-ri-ocsp-response (RFC 5940 §2.1).
    private static let ocspResponseFormat = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 16, 2)

    /// The token with certificates, CRLs and OCSP responses beside those that it has (RFC 5652 §5.1, RFC 5940), so that who
    /// covers the token covers them too (RFC 4998 §5.2).
    ///
    /// What the signature covers stays byte for byte. Nil where nothing would be added, or its structure is not as expected.
    package func adding(
        certificates: [ArraySlice<UInt8>],
        crls: [ArraySlice<UInt8>],
        ocspResponses: [ArraySlice<UInt8>]
    ) -> [UInt8]? {
        guard let content = try? Element.parse(encoding, rules: .ber).elements(limit: 2), content.count == 2,
            let inner = try? content[1].explicit(), var fields = try? inner.elements(limit: 6), fields.count >= 4
        else { return nil }
        guard let signers = fields.popLast() else { return nil }
        var held: [[[UInt8]]] = [[], []]
        for field in fields.dropFirst(3) {
            let number = field.tag == .contextConstructed(0) ? 0 : 1
            guard let values = try? field.elements(limit: .max) else { return nil }
            held[number] = values.map { Array($0.encoding) }
        }
        let others = ocspResponses.map { response in
            DEREncoder.element(
                .contextConstructed(1),
                DEREncoder.objectIdentifier(Self.ocspResponseFormat) + Array(response)
            )
        }
        let wanted = [certificates.map { Array($0) }, crls.map { Array($0) } + others]
        var isChanged = false
        for number in held.indices {
            for value in wanted[number] where !held[number].contains(value) {
                held[number].append(value)
                isChanged = true
            }
        }
        guard isChanged else { return nil }
        // Revocation data of another kind than CRLs make it version 5.
        let version = others.isEmpty ? Array(fields[0].encoding) : DEREncoder.integer(5)
        var parts = [version, Array(fields[1].encoding), Array(fields[2].encoding)]
        for (number, values) in held.enumerated() where !values.isEmpty {
            let sorted = values.sorted { $0.lexicographicallyPrecedes($1) }
            parts.append(DEREncoder.element(.contextConstructed(UInt32(number)), Array(sorted.joined())))
        }
        parts.append(Array(signers.encoding))
        return DEREncoder.sequence(
            Array(content[0].encoding),
            DEREncoder.explicit(0, DEREncoder.sequence(of: parts))
        )
    }
}
