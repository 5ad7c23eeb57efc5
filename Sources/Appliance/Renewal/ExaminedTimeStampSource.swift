import LibCrypto
import TimeStampClient
import TimeStampProtocol

/// A source of which tokens are taken that pass an examination only.
///
/// Authorities of the configuration are asked in turn until one gives such a token.
struct ExaminedTimeStampSource: TimeStampSource {
    let source: any TimeStampSource
    let examination: FreshTokenExamination

    func token(over digest: [UInt8], _ algorithm: DigestAlgorithm) throws(TimeStampUnavailable) -> TimeStampToken {
        if let configured = source as? ConfiguredTimeStampSource {
            return try configured.token(over: digest, algorithm, refuse: examination.refusal)
        }
        let token = try source.token(over: digest, algorithm)
        guard let refusal = examination.refusal(of: token) else { return token }
        throw TimeStampUnavailable(attempts: [.init(source: "", reason: refusal.rawValue)])
    }
}
