import COpenSSL

extension PublicKey {
    /// An RSA key from big-endian modulus and exponent; leading zeros do not count (RFC 8017 §3.1).
    ///
    /// Throws `LibCryptoError`: `.rsaModulusSize` outside 512…16384 bits, `.rsaModulusEven`, `.rsaExponent` if even,
    /// below 3 or above 64 bits.
    package static func rsa(modulus: [UInt8], exponent: [UInt8]) throws(LibCryptoError) -> PublicKey {
        let modulus = BigEndianInteger(modulus)
        let exponent = BigEndianInteger(exponent)
        guard (512...16_384).contains(modulus.bitCount) else { throw .refused(.rsaModulusSize) }
        guard modulus.isOdd else { throw .refused(.rsaModulusEven) }
        guard exponent.isOdd, (2...64).contains(exponent.bitCount) else { throw .refused(.rsaExponent) }
        var parameters = KeyParameters()
        parameters.add(OSSL_PKEY_PARAM_RSA_N, integer: modulus)
        parameters.add(OSSL_PKEY_PARAM_RSA_E, integer: exponent)
        let handle = try KeyHandle(algorithm: "RSA", publicParameters: parameters)
        return PublicKey(kind: .rsa(bits: modulus.bitCount), handle: handle)
    }

    /// An EC key from its point, compressed or uncompressed (SEC 1 §2.3.4); the point is checked to be on the curve.
    ///
    /// Throws `LibCryptoError`: `.pointEncoding` for another form (hybrid, infinity) or length; `EVP_PKEY_fromdata`
    /// for a point that is not on the curve.
    package static func ec(curve: NamedCurve, point: ArraySlice<UInt8>) throws(LibCryptoError) -> PublicKey {
        switch point.first {
        case 2, 3: guard point.count == 1 + curve.byteCount else { throw .refused(.pointEncoding) }
        case 4: guard point.count == 1 + 2 * curve.byteCount else { throw .refused(.pointEncoding) }
        default: throw .refused(.pointEncoding)
        }
        var parameters = KeyParameters()
        parameters.add(OSSL_PKEY_PARAM_GROUP_NAME, text: curve.groupName)
        parameters.add(OSSL_PKEY_PARAM_PUB_KEY, octets: point)
        let handle = try KeyHandle(algorithm: "EC", publicParameters: parameters)
        return PublicKey(kind: .ec(curve), handle: handle)
    }

    /// An Ed25519 key of 32 bytes (RFC 8032 §5.1.5); throws `.edwardsKeyLength` for another length.
    package static func ed25519(_ key: ArraySlice<UInt8>) throws(LibCryptoError) -> PublicKey {
        guard key.count == 32 else { throw .refused(.edwardsKeyLength) }
        return try PublicKey(kind: .ed25519, handle: edwards("ED25519", key))
    }

    /// An Ed448 key of 57 bytes (RFC 8032 §5.2.5); throws `.edwardsKeyLength` for another length.
    package static func ed448(_ key: ArraySlice<UInt8>) throws(LibCryptoError) -> PublicKey {
        guard key.count == 57 else { throw .refused(.edwardsKeyLength) }
        return try PublicKey(kind: .ed448, handle: edwards("ED448", key))
    }

    /// A DSA key from big-endian integers (FIPS 186-4 §4.1).
    ///
    /// Throws `.dsaParameters` unless p has 512…4096 bits and is odd, q has 160…512 bits, is odd and below p, and g
    /// and y lie in 2…p − 1. libcrypto verifies only with q of 160, 224 or 256 bits; other sizes verify nothing.
    package static func dsa(
        p prime: [UInt8],
        q order: [UInt8],
        g generator: [UInt8],
        y value: [UInt8]
    ) throws(LibCryptoError) -> PublicKey {
        let prime = BigEndianInteger(prime)
        let order = BigEndianInteger(order)
        let generator = BigEndianInteger(generator)
        let value = BigEndianInteger(value)
        guard prime.isOdd, (512...4096).contains(prime.bitCount),
            order.isOdd, (160...512).contains(order.bitCount), order < prime,
            !generator.isTrivial, generator < prime,
            !value.isTrivial, value < prime
        else { throw .refused(.dsaParameters) }
        var parameters = KeyParameters()
        parameters.add(OSSL_PKEY_PARAM_FFC_P, integer: prime)
        parameters.add(OSSL_PKEY_PARAM_FFC_Q, integer: order)
        parameters.add(OSSL_PKEY_PARAM_FFC_G, integer: generator)
        parameters.add(OSSL_PKEY_PARAM_PUB_KEY, integer: value)
        let handle = try KeyHandle(algorithm: "DSA", publicParameters: parameters)
        return PublicKey(kind: .dsa(bits: prime.bitCount), handle: handle)
    }

    private static func edwards(_ algorithm: String, _ key: ArraySlice<UInt8>) throws(LibCryptoError) -> KeyHandle {
        var parameters = KeyParameters()
        parameters.add(OSSL_PKEY_PARAM_PUB_KEY, octets: key)
        return try KeyHandle(algorithm: algorithm, publicParameters: parameters)
    }
}
