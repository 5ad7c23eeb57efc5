package import DurableFiles
package import TimeStampProtocol

/// Why a request gets no token.
package enum TimeStampRefusal: Error, Hashable, Sendable {
    /// The bytes are no TimeStampReq.
    case malformedRequest
    /// A version that is not 1.
    case unknownVersion
    /// A digest that is not known, not taken, or has parameters.
    case unacceptedDigest
    /// The hashed message is not as long as its digest makes it.
    case wrongDigestLength
    case unacceptedPolicy
    case unacceptedExtension
    /// The clock is behind the time of a token that was issued before.
    case clockBehind
    case clockUntrusted
    /// The certificate is not valid yet, or not any more.
    case certificateNotValid
    case signing(SigningError)
    /// Serial number or entry could not be made durable.
    case ledger(DurableFileError)

    /// `PKIFailureInfo` (RFC 3161 §2.4.2).
    package var failure: PKIStatusInfo.Failure {
        switch self {
        case .malformedRequest, .wrongDigestLength: .badDataFormat
        case .unknownVersion: .badRequest
        case .unacceptedDigest: .badAlg
        case .unacceptedPolicy: .unacceptedPolicy
        case .unacceptedExtension: .unacceptedExtension
        case .clockBehind, .clockUntrusted: .timeNotAvailable
        case .certificateNotValid, .signing, .ledger: .systemFailure
        }
    }

    /// A code of lower-case words joined by hyphens.
    package var reason: String {
        switch self {
        case .malformedRequest: "request-malformed"
        case .unknownVersion: "version-unknown"
        case .unacceptedDigest: "digest-not-accepted"
        case .wrongDigestLength: "digest-length-wrong"
        case .unacceptedPolicy: "policy-not-accepted"
        case .unacceptedExtension: "extension-not-accepted"
        case .clockBehind: "clock-behind"
        case .clockUntrusted: "clock-not-trusted"
        case .certificateNotValid: "certificate-not-valid"
        case .signing: "key-unavailable"
        case .ledger: "ledger-unavailable"
        }
    }

    /// `PKIFreeText` for whoever asked; says nothing of keys and files.
    var statusText: String {
        switch self {
        case .malformedRequest: "the request is not a TimeStampReq"
        case .unknownVersion: "the version of the request is not 1"
        case .unacceptedDigest: "the digest algorithm is not accepted"
        case .wrongDigestLength: "the hashed message is not as long as its algorithm makes it"
        case .unacceptedPolicy: "the policy is not one of this authority"
        case .unacceptedExtension: "an extension of the request is not known"
        case .clockBehind, .clockUntrusted: "the time source is not available"
        case .certificateNotValid, .signing, .ledger: "the authority cannot issue tokens now"
        }
    }
}
