import ASN1
import LibCrypto
import SignatureValidation
import TimeStampProtocol

/// A token that was given for a request, by whomever, and is not yet judged.
struct GivenToken {
    /// A refusal by its code, and whether to ask the same authority again may help.
    struct Refused: Error {
        let reason: String
        let isTransient: Bool

        init(_ refusal: AuthorityRefusal) {
            reason = refusal.rawValue
            isTransient = refusal.isTransient
        }

        init(finding code: String) {
            reason = code.lowercased()
            isTransient = false
        }
    }

    /// In seconds: what an accuracy may always be, however near our own clock has to be.
    private static let coarsestAccuracy: Int64 = 60

    let token: TimeStampToken
    let request: TimeStampRequest
    let sent: Instant
    let received: Instant

    /// Whether it is one to this request and passes: nonce, imprint, policy, time and its accuracy, then certificate, signature
    /// and path (RFC 3161 §2.2 to §2.4).
    func check(
        _ authority: TimeStampAuthority,
        judge: (TimeStampToken, Instant) -> SignatureJudge?
    ) throws(Refused) {
        let info = token.tstInfo
        guard info.nonce.map(Self.magnitude) == request.nonce.map({ Self.magnitude($0[...]) }) else {
            throw Refused(.nonceDiffers)
        }
        guard info.messageImprint.digest == request.digest, info.messageImprint.hashedMessage == request.hashedMessage
        else { throw Refused(.imprintDiffers) }
        guard request.policy == nil || info.policy == request.policy else { throw Refused(.policyDiffers) }
        let earliest = sent.adding(seconds: -authority.clockTolerance)
        let latest = received.adding(seconds: authority.clockTolerance)
        guard info.genTime >= earliest, info.genTime <= latest else { throw Refused(.timeOutOfBounds) }
        if let accuracy = info.accuracy {
            let bound = max(authority.clockTolerance, Self.coarsestAccuracy)
            guard accuracy.nanoseconds / 1_000_000_000 <= bound else { throw Refused(.accuracyTooCoarse) }
        }
        // Even where it is known here: the token has to be judged elsewhere, and after years.
        guard token.includesSignerCertificate else { throw Refused(.certificateMissing) }
        try pass(judge(token, max(received, info.genTime)))
    }

    private func pass(_ judge: SignatureJudge?) throws(Refused) {
        guard let judge else { throw Refused(.judgementImpossible) }
        let content = SignedContent(
            source: .detached,
            digests: [request.digest: request.hashedMessage],
            pieces: nil,
            size: nil
        )
        guard
            let timeStamp = try? ParsedTimeStamp(
                kind: .standalone,
                token: .success(token),
                encoding: token.encoding,
                imprinted: content
            ),
            let judged = try? judge.judge(timeStamp)
        else { throw Refused(.judgementImpossible) }
        // Each by itself too: a verdict is never more than what it rests on.
        guard judged.conclusion.verdict.isPassed, judged.isCryptographicallyValid, judged.isImprintIntact == true else {
            // That the time is outside of the certificate's says less than what certificate validation found.
            let failures = judged.conclusion.findings.filter { $0.level == .fail }
            guard let finding = failures.first(where: { !$0.code.hasPrefix("TIME-") }) ?? failures.first else {
                throw Refused(.judgementImpossible)
            }
            throw Refused(finding: finding.code)
        }
    }

    /// The octets of a non-negative number without the zeros in front; those of a negative one as they are.
    private static func magnitude(_ bytes: ArraySlice<UInt8>) -> [UInt8] { Array(bytes.drop { $0 == 0 }) }
}
