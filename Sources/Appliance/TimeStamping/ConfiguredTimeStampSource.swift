package import LibCrypto
package import SignatureCreation
import TimeStampClient
package import TimeStampProtocol

/// Authorities of the configuration, asked in turn, which know the tokens of one's own among them.
package struct ConfiguredTimeStampSource: TimeStampSource {
    private let rotation: AuthorityRotation
    private let own: [LocalTimeStampAuthority]
    /// Those of one's own that could not be opened, for whoever can mend that: others may give the tokens.
    package let unopened: [UnopenedTimeStampAuthority]

    init(_ rotation: AuthorityRotation, own: [LocalTimeStampAuthority], unopened: [UnopenedTimeStampAuthority]) {
        self.rotation = rotation
        self.own = own
        self.unopened = unopened
    }

    package func token(
        over digest: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(TimeStampUnavailable) -> TimeStampToken {
        try rotation.token(over: digest, algorithm)
    }

    /// The same; a token for which `refuse` has a reason counts as a bad answer, and the next authority is asked.
    func token(
        over digest: [UInt8],
        _ algorithm: DigestAlgorithm,
        refuse: (TimeStampToken) -> AuthorityRefusal?
    ) throws(TimeStampUnavailable) -> TimeStampToken {
        try rotation.token(over: digest, algorithm, refuse: refuse)
    }

    /// Where the key lies that signed a token; nil for one of an authority that was asked.
    package func custody(of token: TimeStampToken) -> KeyCustody? { own.first { $0.issued(token) }?.custody }
}

extension TimeStampSource {
    /// Where the key of one's own lies that signed a token; nil for a token of others.
    func ownCustody(of token: TimeStampToken) -> KeyCustody? {
        (self as? ConfiguredTimeStampSource)?.custody(of: token)
    }
}
