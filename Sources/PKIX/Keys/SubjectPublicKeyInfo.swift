package import ASN1
package import LibCrypto

/// A `SubjectPublicKeyInfo` (RFC 5280 §4.1.2.7).
///
/// Two are equal where their encodings are.
package struct SubjectPublicKeyInfo: Hashable, Sendable {
    package let algorithm: AlgorithmIdentifier
    /// The key as it stands; OCSP's key hashes and the usual key identifiers are digests of its octets.
    package let publicKey: BitString
    /// The whole SEQUENCE.
    package let encoding: ArraySlice<UInt8>
    /// SHA-256 of the encoding; nil where libcrypto could not be asked.
    package let digest: Digest256?
    private let cache = PublicKeyCache()

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        algorithm = try AlgorithmIdentifier(fields.next())
        publicKey = try fields.next(.bitString).bitString()
        try fields.end()
        encoding = element.encoding
        digest = try? Digest256(of: element.encoding)
    }

    /// Reads a `SubjectPublicKeyInfo`.
    package static func parse(_ element: Element) throws(PKIXError) -> SubjectPublicKeyInfo {
        try PKIXError.translating { () throws(ASN1Error) in try SubjectPublicKeyInfo(element) }
    }

    /// The key, made once and then kept; any number of threads may ask.
    ///
    /// `inherited` are the parameters of the issuer's key for a DSA key without its own (RFC 5280 §6.1.4 (e)); a key
    /// made with them is not kept.
    package func key(inheriting inherited: DSAParameters? = nil) throws(PublicKeyError) -> PublicKey {
        if let inherited, algorithm.algorithm == KeyAlgorithm.dsa, dsaParameters == nil {
            return try dsaKey(inherited)
        }
        return try cache.key { () throws(PublicKeyError) in try makeKey() }
    }

    /// The key's own DSA parameters; nil where it has none or is of another kind.
    package var dsaParameters: DSAParameters? {
        guard algorithm.algorithm == KeyAlgorithm.dsa else { return nil }
        return try? parameters().map { element throws(ASN1Error) in try DSAParameters(element) }
    }

    /// How the curve of an EC key is given; nil for other kinds of key and broken parameters.
    package var curveParameters: EllipticCurveParameters? {
        guard algorithm.algorithm == KeyAlgorithm.ecPublicKey else { return nil }
        return try? parameters().map { element throws(ASN1Error) in try EllipticCurveParameters(element) }
    }

    /// Whether the key may be used with the scheme: a key identified as RSASSA-PSS makes PSS signatures only, with its own
    /// digests and at least its salt where it names them (RFC 4055 §1.2, §3.3).
    package func permits(_ scheme: SignatureScheme) -> Bool {
        guard algorithm.algorithm == KeyAlgorithm.rsassaPSS else { return true }
        guard case .rsaPSS(let digest, let maskDigest, let saltLength) = scheme else { return false }
        guard algorithm.parameters != nil else { return true }
        guard let own = RSASSAPSSParameters(algorithm.parameters) else { return false }
        return own.digest == digest && own.maskDigest == maskDigest && saltLength >= own.saltLength
    }

    /// The parameters, unless absent or NULL.
    private func parameters() throws(ASN1Error) -> Element? {
        guard let parameters = algorithm.parameters else { return nil }
        let element = try Element.parse(parameters, rules: .der)
        return element.tag == .null && algorithm.algorithm != KeyAlgorithm.ecPublicKey ? nil : element
    }

    private func makeKey() throws(PublicKeyError) -> PublicKey {
        guard publicKey.unusedBits == 0 else {
            throw .malformed(ASN1Error(.invalidBitString, at: publicKey.bytes.startIndex))
        }
        switch algorithm.algorithm {
        case KeyAlgorithm.rsaEncryption, KeyAlgorithm.rsassaPSS: return try rsaKey()
        case KeyAlgorithm.ecPublicKey: return try ecKey()
        case KeyAlgorithm.dsa: return try dsaKey(nil)
        case KeyAlgorithm.ed25519:
            return try Self.made { () throws(LibCryptoError) in try .ed25519(publicKey.bytes) }
        case KeyAlgorithm.ed448:
            return try Self.made { () throws(LibCryptoError) in try .ed448(publicKey.bytes) }
        default: throw .unsupportedAlgorithm(algorithm.algorithm)
        }
    }

    /// `RSAPublicKey` (RFC 3279 §2.3.1).
    private func rsaKey() throws(PublicKeyError) -> PublicKey {
        let (modulus, exponent) = try Self.read { () throws(ASN1Error) in
            var fields = try Element.parse(publicKey.bytes, rules: .der).sequence()
            let modulus = try fields.next().unsignedIntegerBytes()
            let exponent = try fields.next().unsignedIntegerBytes()
            try fields.end()
            return (Array(modulus), Array(exponent))
        }
        return try Self.made { () throws(LibCryptoError) in try .rsa(modulus: modulus, exponent: exponent) }
    }

    private func ecKey() throws(PublicKeyError) -> PublicKey {
        let element = try Self.read { () throws(ASN1Error) in try parameters() }
        guard let element else { throw .missingParameters }
        let domain = try Self.read { () throws(ASN1Error) in try EllipticCurveParameters(element) }
        guard let curve = domain.curve else {
            if case .namedCurve(let identifier) = domain { throw .unsupportedCurve(identifier) }
            throw .unknownCurveParameters
        }
        return try Self.made { () throws(LibCryptoError) in try .ec(curve: curve, point: publicKey.bytes) }
    }

    private func dsaKey(_ inherited: DSAParameters?) throws(PublicKeyError) -> PublicKey {
        let own = try Self.read { () throws(ASN1Error) in
            try parameters().map { element throws(ASN1Error) in try DSAParameters(element) }
        }
        guard let domain = own ?? inherited else { throw .missingParameters }
        guard publicKey.unusedBits == 0 else {
            throw .malformed(ASN1Error(.invalidBitString, at: publicKey.bytes.startIndex))
        }
        let value = try Self.read { () throws(ASN1Error) in
            Array(try Element.parse(publicKey.bytes, rules: .der).unsignedIntegerBytes())
        }
        return try Self.made { () throws(LibCryptoError) in
            try .dsa(p: domain.p, q: domain.q, g: domain.g, y: value)
        }
    }

    private static func read<Value>(_ body: () throws(ASN1Error) -> Value) throws(PublicKeyError) -> Value {
        do throws(ASN1Error) {
            return try body()
        } catch {
            throw .malformed(error)
        }
    }

    private static func made(_ body: () throws(LibCryptoError) -> PublicKey) throws(PublicKeyError) -> PublicKey {
        do throws(LibCryptoError) {
            return try body()
        } catch {
            throw .refused(error)
        }
    }

    package static func == (left: SubjectPublicKeyInfo, right: SubjectPublicKeyInfo) -> Bool {
        left.encoding == right.encoding
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(encoding) }
}
