import ASN1
package import TimeStampProtocol

/// What a request is answered: a token, or why there is none.
package struct TimeStampReply: Sendable {
    /// The DER TimeStampResp (RFC 3161 §2.4.2).
    package let encoding: [UInt8]
    package let outcome: Result<TimeStampToken, TimeStampRefusal>

    init(granting token: TimeStampToken) {
        outcome = .success(token)
        encoding = DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(0)), Array(token.encoding))
    }

    init(refusing refusal: TimeStampRefusal) {
        outcome = .failure(refusal)
        let bit = refusal.failure.rawValue
        var bits = [UInt8](repeating: 0, count: bit / 8 + 1)
        bits[bit / 8] = 0x80 >> UInt8(bit % 8)
        let status = DEREncoder.sequence(
            DEREncoder.integer(2),
            DEREncoder.sequence(DEREncoder.utf8String(refusal.statusText)),
            // A named bit list ends with its last bit that is set (X.690 §11.2.2).
            DEREncoder.bitString(bits, unusedBits: UInt8(7 - bit % 8))
        )
        encoding = DEREncoder.sequence(status)
    }
}
