import LibCrypto
import SignatureValidation
import TimeStampProtocol

/// What a token is over: the octets or their digest, and what is covered if they are intact.
struct Imprint {
    let content: SignedContent
    let coverage: TimeStampCoverage
    let defects: Set<ImprintDefect>
    let rule: ImprintRule
    /// Whether the token's imprint was seen to be that of `content`; false where nobody has looked.
    let isMatching: Bool

    init(
        _ content: SignedContent,
        _ coverage: TimeStampCoverage,
        defects: Set<ImprintDefect> = [],
        rule: ImprintRule = .standard,
        isMatching: Bool = false
    ) {
        self.content = content
        self.coverage = coverage
        self.defects = defects
        self.rule = rule
        self.isMatching = isMatching
    }

    /// Octets that nobody can put together.
    init(defect: ImprintDefect) { self.init(.absent, .none, defects: [defect]) }

    /// A digest of octets that are not kept.
    static func content(_ algorithm: DigestAlgorithm, _ digest: [UInt8]) -> SignedContent {
        SignedContent(source: .attached, digests: [algorithm: digest], pieces: nil, size: nil)
    }

    /// Whether the token's imprint is the digest.
    static func isImprint(of token: TimeStampToken, _ digest: [UInt8]) -> Bool {
        token.tstInfo.messageImprint.hashedMessage == digest
    }
}
