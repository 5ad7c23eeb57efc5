package import ASN1
package import LibCrypto

/// Which algorithms and key sizes are trusted until when (EN 319 102-1 §5.1.4.2; ETSI TS 119 312 in form).
package struct CryptographicConstraints: Sendable, Hashable {
    /// A key family, as policies name it.
    package enum KeyFamily: String, Sendable, Hashable, CaseIterable {
        case rsa = "RSA"
        case dsa = "DSA"
        case ec = "EC"
        case ed25519 = "Ed25519"
        case ed448 = "Ed448"
    }

    /// Keys of at least so many bits are trusted until the time; nil: no end is known.
    package struct KeyLimit: Sendable, Hashable {
        package let minimumBits: Int
        package let until: Instant?

        package init(minimumBits: Int, until: Instant?) {
            self.minimumBits = minimumBits
            self.until = until
        }
    }

    /// Trusted digests with the end of trust.
    ///
    /// Nil: no end is known. A digest that is not listed is never trusted.
    package let digests: [DigestAlgorithm: Instant?]
    /// For each family its limits; a family that is not listed is never trusted.
    package let keys: [KeyFamily: [KeyLimit]]

    // The same in rows: a handful of cases is looked through quicker than a name is hashed, and each link of each path and
    // each piece of evidence asks.
    private let digestTrusts: [DigestTrust]
    private let keyLimits: [FamilyLimits]

    package init(digests: [DigestAlgorithm: Instant?], keys: [KeyFamily: [KeyLimit]]) {
        self.digests = digests
        self.keys = keys
        digestTrusts = DigestAlgorithm.allCases.compactMap { digest in
            digests[digest].map { DigestTrust(digest: digest, trust: $0.map { .until($0) } ?? .always) }
        }
        keyLimits = KeyFamily.allCases.compactMap { family in
            keys[family].map { FamilyLimits(family: family, limits: $0) }
        }
    }

    private struct DigestTrust: Sendable, Hashable {
        let digest: DigestAlgorithm
        let trust: Trust
    }

    private struct FamilyLimits: Sendable, Hashable {
        let family: KeyFamily
        let limits: [KeyLimit]
    }

    /// How far an algorithm is trusted.
    package enum Trust: Sendable, Hashable {
        case always
        case until(Instant)
        case never

        /// Whether use at the time is trusted; the end itself is no longer.
        package func covers(_ time: Instant) -> Bool {
            switch self {
            case .always: true
            case .until(let end): time < end
            case .never: false
            }
        }
    }

    /// How far a digest is trusted.
    package func trust(_ digest: DigestAlgorithm) -> Trust {
        for row in digestTrusts where row.digest == digest { return row.trust }
        return .never
    }

    /// How far a key is trusted: the longest time among the limits that its size satisfies.
    package func trust(_ kind: PublicKey.Kind) -> Trust {
        let family = Self.family(of: kind)
        let bits = kind.sizeInBits
        var trust = Trust.never
        for row in keyLimits where row.family == family {
            for limit in row.limits where bits >= limit.minimumBits {
                guard let end = limit.until else { return .always }
                if case .until(let known) = trust, known >= end { continue }
                trust = .until(end)
            }
        }
        return trust
    }

    private static func family(of kind: PublicKey.Kind) -> KeyFamily {
        switch kind {
        case .rsa: .rsa
        case .dsa: .dsa
        case .ec: .ec
        case .ed25519: .ed25519
        case .ed448: .ed448
        }
    }
}
