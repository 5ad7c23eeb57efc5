import ASN1
import TimeStampProtocol

/// A token as other tools want it in a file: within a TimeStampResp whose status is granted (RFC 3161 §2.4.2).
enum GrantedResponse {
    /// The DER encoding; the token stands in it byte for byte.
    static func encode(_ token: TimeStampToken) -> [UInt8] {
        DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(0)), Array(token.encoding))
    }
}
