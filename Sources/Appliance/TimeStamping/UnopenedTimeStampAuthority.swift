package import LibCrypto
import TimeStampClient
package import TimeStampProtocol

/// An authority of one's own that could not be opened, which refuses whatever it is asked so that the next one is.
///
/// Nothing is opened again: a wrong PIN is tried once.
package struct UnopenedTimeStampAuthority: TimeStampSource, Sendable {
    /// The name that the configuration gives to it.
    package let name: String
    /// What kept it from being opened.
    package let cause: ApplianceError

    package func token(
        over digest: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(TimeStampUnavailable) -> TimeStampToken {
        throw TimeStampUnavailable(attempts: [.init(source: name, reason: AuthorityRefusal.notOpened.rawValue)])
    }
}
