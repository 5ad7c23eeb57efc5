package import ASN1
package import LibCrypto
package import TimeStampProtocol

/// One who gives time-stamps, and under which conditions it is asked.
package struct TimeStampAuthority: Sendable {
    /// How a token is had.
    package enum Way: Sendable {
        /// A request and a response.
        case exchange(any TimeStampExchange)
        /// Somebody of one's own, such as a local TSA; its tokens are judged as those of others are.
        case source(any TimeStampSource & Sendable)
    }

    /// How many requests may be sent within a time.
    package struct Quota: Sendable, Hashable {
        package let requests: Int
        /// In seconds.
        package let window: Int

        package init(requests: Int, window: Int) {
            self.requests = requests
            self.window = window
        }
    }

    /// The name in attempts and in what is remembered.
    package let name: String
    package let way: Way
    /// The policy that is asked for, and that the token has to name; nil: any.
    package var policy: ObjectIdentifier?
    /// The digests that it takes; empty: all.
    package var digests: Set<DigestAlgorithm> = []
    package var quota: Quota?
    /// In seconds: how far the token's time may be from our clock.
    package var clockTolerance: Int64 = 300
    /// How often it is asked for one token.
    package var attempts = 2

    package init(name: String, way: Way) {
        self.name = name
        self.way = way
    }
}
