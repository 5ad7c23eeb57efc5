import ASN1
import LibCrypto

/// The `EncryptedPrivateKeyInfo` of a sealed key (RFC 5958 §3, RFC 8018 §A.4, RFC 7914 §7.1, RFC 5084 §3.2).
struct SealedKeyFields {
    /// Whether all algorithms are those of a sealed key.
    let isKnown: Bool
    let salt: [UInt8]
    let cost: Scrypt.Cost
    let nonce: [UInt8]
    /// aes-ICVlen, 12 where it is left out.
    let tagLength: Int
    let sealed: [UInt8]

    init(_ der: [UInt8]) throws(ASN1Error) {
        var fields = try Element.parse(der[...], rules: .der).sequence()
        var algorithm = try fields.next(.sequence).sequence()
        sealed = Array(try fields.next(.octetString).octetString())
        try fields.end()
        let scheme = try algorithm.next(.objectIdentifier).objectIdentifier()
        var parameters = try algorithm.next(.sequence).sequence()
        try algorithm.end()
        var derivation = try parameters.next(.sequence).sequence()
        var encryption = try parameters.next(.sequence).sequence()
        try parameters.end()

        let function = try derivation.next(.objectIdentifier).objectIdentifier()
        var costs = try derivation.next(.sequence).sequence()
        try derivation.end()
        salt = Array(try costs.next(.octetString).octetString())
        cost = Scrypt.Cost(
            iterations: try costs.next(.integer).integer(),
            blockSize: try costs.next(.integer).integer(),
            parallelization: try costs.next(.integer).integer()
        )
        let keyLength = try costs.optional(.integer)?.integer() ?? 32
        try costs.end()

        let cipher = try encryption.next(.objectIdentifier).objectIdentifier()
        var mode = try encryption.next(.sequence).sequence()
        try encryption.end()
        nonce = Array(try mode.next(.octetString).octetString())
        tagLength = try mode.optional(.integer)?.integer() ?? 12
        try mode.end()
        isKnown =
            scheme == SealedKey.pbes2 && function == SealedKey.scrypt && cipher == SealedKey.aes256GCM
            && keyLength == 32
    }

    static func encode(_ salt: [UInt8], _ cost: Scrypt.Cost, _ nonce: [UInt8], _ sealed: [UInt8]) -> [UInt8] {
        let derivation = DEREncoder.sequence(
            DEREncoder.objectIdentifier(SealedKey.scrypt),
            DEREncoder.sequence(
                DEREncoder.octetString(salt),
                DEREncoder.integer(cost.iterations),
                DEREncoder.integer(cost.blockSize),
                DEREncoder.integer(cost.parallelization),
                DEREncoder.integer(32)
            )
        )
        let encryption = DEREncoder.sequence(
            DEREncoder.objectIdentifier(SealedKey.aes256GCM),
            DEREncoder.sequence(DEREncoder.octetString(nonce), DEREncoder.integer(AESGCM.tagLength))
        )
        return DEREncoder.sequence(
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(SealedKey.pbes2),
                DEREncoder.sequence(derivation, encryption)
            ),
            DEREncoder.octetString(sealed)
        )
    }
}
