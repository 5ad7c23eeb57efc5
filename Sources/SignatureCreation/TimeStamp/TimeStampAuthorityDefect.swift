/// Why a key and its certificate make no time-stamping authority (RFC 3161 §2.3).
package enum TimeStampAuthorityDefect: Error, Hashable, Sendable {
    /// extendedKeyUsage is missing, not critical, or has other purposes than id-kp-timeStamping.
    case purpose
    /// keyUsage has other bits than digitalSignature and nonRepudiation, or none of them.
    case keyUsage
    /// No signature of this key and digest stands in a token.
    case scheme
    case signing(SigningError)
}
