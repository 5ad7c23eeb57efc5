import ASN1
package import TimeStampProtocol

/// What a request is answered: a token, or why there is none.
package struct TimeStampReply: Sendable {
    /// The DER TimeStampResp (RFC 3161 §2.4.2).
    package let encoding: [UInt8]
    /// Why there is no token; nil where there is one.
    package let refusal: TimeStampRefusal?
    private let token: [UInt8]

    /// The token, which is read at each call, or why there is none.
    package var outcome: Result<TimeStampToken, TimeStampRefusal> {
        if let refusal { return .failure(refusal) }
        do throws(TimeStampError) {
            return .success(try TimeStampToken.parse(token[...]))
        } catch {
            return .failure(.signing(.signatureInvalid))
        }
    }

    init(granting token: [UInt8]) {
        refusal = nil
        self.token = token
        encoding = DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(0)), token)
    }

    init(refusing refusal: TimeStampRefusal) {
        self.refusal = refusal
        token = []
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
