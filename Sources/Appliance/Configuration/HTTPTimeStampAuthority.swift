package import ASN1
package import LibCrypto

/// An authority that is asked over HTTP(S) (RFC 3161 §3.4), as the configuration describes it.
package struct HTTPTimeStampAuthority: Sendable, Hashable {
    /// How many requests it may be sent within a time.
    package struct Quota: Sendable, Hashable {
        package let requests: Int
        /// In seconds.
        package let window: Int
    }

    package let name: String
    package let url: String
    /// The policy that is asked for, and that the token has to name; nil: any.
    package let policy: ObjectIdentifier?
    /// The digests that may be asked for; empty: any.
    package let digests: [DigestAlgorithm]
    /// A file with `user:password` for basic authentication; nil: none.
    package let credentials: String?
    package let transport: TransportConfiguration
    package let quota: Quota?
    /// In seconds: how far the token's time may be from our clock.
    package let clockTolerance: Int
    /// How often it is asked for one token; all others are asked before one is asked again.
    package let attempts: Int

    init(_ node: StrictNode) throws(ApplianceError) {
        let fields = try node.fields(
            ["name", "kind", "url"],
            optional: ["policy", "digests", "credentials", "quota", "clockTolerance", "attempts"]
                + TransportConfiguration.keys
        )
        name = try fields["name"].name()
        let address = try fields["url"]
        url = try address.httpURL()
        policy = try fields.optional("policy")?.objectIdentifier()
        digests = try Self.digests(fields.optional("digests"))
        credentials = try fields.optional("credentials")?.path()
        transport = try TransportConfiguration(fields)
        quota = try fields.optional("quota").map(Self.quota)
        clockTolerance = try fields.optional("clockTolerance")?.count(in: 1...86_400) ?? 300
        attempts = try fields.optional("attempts")?.count(in: 1...10) ?? 2
        guard !url.hasPrefix("https:") || transport.authorities != nil else {
            throw node.wrong("has an https url and lacks authorities: a PEM file, trust-store, or system")
        }
        // A password in clear is anybody's.
        guard credentials == nil || url.hasPrefix("https:") || transport.allowsPrivateAddresses else {
            throw address.wrong("must be https where credentials are sent")
        }
    }

    private static func quota(_ node: StrictNode) throws(ApplianceError) -> Quota {
        let fields = try node.fields("requests", "window")
        return Quota(
            requests: try fields["requests"].count(in: 1...1_000_000),
            window: try fields["window"].count(in: 1...31_622_400)
        )
    }

    private static func digests(_ node: StrictNode?) throws(ApplianceError) -> [DigestAlgorithm] {
        guard let node else { return [] }
        return try node.items(limit: 16).map { item throws(ApplianceError) in
            guard let digest = DigestAlgorithm(rawValue: try item.text()), digest.length >= 32 else {
                throw item.wrong("must be the name of a digest algorithm of 256 bits or more, such as SHA-256")
            }
            return digest
        }
    }
}
