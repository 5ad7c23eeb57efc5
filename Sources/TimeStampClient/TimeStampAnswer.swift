import ASN1
import SignatureValidation
import TimeStampProtocol

/// A response that came for a request, not yet looked at.
struct TimeStampAnswer {
    let request: TimeStampRequest
    let bytes: [UInt8]
    let sent: Instant
    let received: Instant

    /// The token, if the response is one to this request and the token passes (RFC 3161 §2.2 to §2.4).
    func token(
        _ authority: TimeStampAuthority,
        judge: (TimeStampToken, Instant) -> SignatureJudge?
    ) throws(GivenToken.Refused) -> TimeStampToken {
        let given = GivenToken(token: try granted(), request: request, sent: sent, received: received)
        try given.check(authority, judge: judge)
        return given.token
    }

    private func granted() throws(GivenToken.Refused) -> TimeStampToken {
        let response: TimeStampResponse
        do throws(TimeStampError) {
            response = try TimeStampResponse.parse(bytes[...])
        } catch {
            if case .signerCount = error.code { throw GivenToken.Refused(.signerCount) }
            throw GivenToken.Refused(.unreadable)
        }
        guard response.status.isGranted else {
            throw GivenToken.Refused(AuthorityRefusal(status: response.status))
        }
        guard let token = response.token else { throw GivenToken.Refused(.tokenMissing) }
        return token
    }
}
