import ASN1
package import LibCrypto
import PKIX
import SignatureCreation
import TimeStampProtocol

/// What became of one file that was to be time-stamped.
package struct StampedFile: Sendable {
    /// The facts of the token that now stands for the file.
    package struct Token: Sendable, Hashable {
        /// RFC 3339, in UTC.
        package let time: String
        /// Hexadecimal.
        package let serialNumber: String
        package let policy: String
        /// `token` or `software`: where the key of one's own lies that signed; nil for an authority that was asked.
        package let key: String?

        init(_ token: TimeStampToken, of source: any TimeStampSource) {
            key = source.ownCustody(of: token)?.name
            time = token.tstInfo.genTime.description
            serialNumber = token.tstInfo.serialNumber.hexadecimal
            policy = token.tstInfo.policy.description
        }
    }

    /// How it went.
    package enum Outcome: Sendable {
        /// The token or record was written now.
        case stamped(Token)
        /// One over these very bytes was there.
        case present
        /// No authority gave a token: what remains to be done.
        case pending
        case failed(ApplianceError)
    }

    package let path: String
    /// Where the token or record stands, or would stand.
    package let target: String
    package let algorithm: DigestAlgorithm
    /// Hexadecimal; nil where the file could not be read.
    package let digest: String?
    package let outcome: Outcome

    package var failure: ApplianceError? { if case .failed(let error) = outcome { error } else { nil } }
    package var isPending: Bool { if case .pending = outcome { true } else { false } }
}
