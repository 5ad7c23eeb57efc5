import ASN1
package import LibCrypto

/// `RSASSA-PSS-params` (RFC 4055 §3.1).
package struct RSASSAPSSParameters: Hashable, Sendable {
    package let digest: DigestAlgorithm
    package let maskDigest: DigestAlgorithm
    /// Octets of salt; exact in a signature, the least allowed in a key.
    package let saltLength: Int

    /// Reads the encoding of the parameters.
    ///
    /// Nil where they are absent (RFC 4055 §3.1 demands them in a signature), broken, or name a digest, mask generation
    /// function or trailer that is not known here.
    package init?(_ encoding: ArraySlice<UInt8>?) {
        guard let encoding else { return nil }
        do throws(ASN1Error) {
            var fields = try Element.parse(encoding, rules: .ber).sequence()
            let digest = try fields.optionalContext(0)?.explicit()
            let mask = try fields.optionalContext(1)?.explicit()
            saltLength = try fields.optionalContext(2)?.explicit().integer() ?? 20
            let trailer = try fields.optionalContext(3)?.explicit().integer() ?? 1
            try fields.end()
            guard let digest = try Self.digest(digest), let mask = try Self.maskDigest(mask), trailer == 1 else {
                return nil
            }
            guard (0...16_384).contains(saltLength), digest != .shake256, mask != .shake256 else { return nil }
            self.digest = digest
            maskDigest = mask
        } catch {
            return nil
        }
    }

    /// The scheme with these parameters.
    package var scheme: SignatureScheme { .rsaPSS(digest: digest, maskDigest: maskDigest, saltLength: saltLength) }

    private static func digest(_ element: Element?) throws(ASN1Error) -> DigestAlgorithm? {
        guard let element else { return .sha1 }
        return DigestAlgorithm(objectIdentifier: try AlgorithmIdentifier(element).algorithm)
    }

    private static func maskDigest(_ element: Element?) throws(ASN1Error) -> DigestAlgorithm? {
        guard let element else { return .sha1 }
        let function = try AlgorithmIdentifier(element)
        // id-mgf1
        guard function.algorithm == ObjectIdentifier(1, 2, 840, 113549, 1, 1, 8) else { return nil }
        return try digest(
            try function.parameters.map { parameters throws(ASN1Error) in
                try Element.parse(parameters, rules: .ber)
            }
        )
    }
}
