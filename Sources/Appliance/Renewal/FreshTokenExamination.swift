import ASN1
import EvidenceRenewal
import TimeStampClient
import TimeStampProtocol

/// Looks at tokens before they are taken, by all that an archive knows: what is of no use would be due again at once.
///
/// A judge sees what came with the token and with the command; here the archive's CRLs count too, and what was fetched. Used on
/// one thread.
final class FreshTokenExamination {
    private let now: Instant
    private let make: () -> TokenExaminer
    private var examiner: TokenExaminer?

    init(now: Instant, _ make: @escaping () -> TokenExaminer) {
        self.now = now
        self.make = make
    }

    /// Why a token is not to be taken; nil for one that proves something from now on.
    func refusal(of token: TimeStampToken) -> AuthorityRefusal? {
        let examiner = self.examiner ?? make()
        self.examiner = examiner
        guard let life = try? examiner.life(of: token) else { return .judgementImpossible }
        guard life.isAnchored else { return .pathMissing }
        guard let end = life.end else { return nil }
        return end.at <= max(now, life.time) ? .proofEnded : nil
    }

    /// Forgets what is known of authorities, as more of it is at hand.
    func refresh() { examiner = nil }
}
