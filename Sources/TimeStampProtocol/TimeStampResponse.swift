import ASN1
package import CMS

/// A `TimeStampResp` (RFC 3161 §2.4.2).
package struct TimeStampResponse: Sendable {
    package let status: PKIStatusInfo
    /// Nil where the TSA refused.
    package let token: TimeStampToken?

    /// Reads a response, which must fill the bytes; each certificate is asked of the cache.
    package static func parse(
        _ bytes: ArraySlice<UInt8>,
        certificates cache: CertificateCache? = nil
    ) throws(TimeStampError) -> TimeStampResponse {
        try TimeStampError.translating {
            var fields = try Element.parse(bytes, rules: .ber).sequence()
            let status = try PKIStatusInfo(fields.next(.sequence))
            let token = try fields.nextIfPresent()
            try fields.end()
            return TimeStampResponse(
                status: status,
                token: try token.map { try TimeStampToken.parse($0.encoding, certificates: cache) }
            )
        }
    }
}
