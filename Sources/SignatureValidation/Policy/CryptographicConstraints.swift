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

    package init(digests: [DigestAlgorithm: Instant?], keys: [KeyFamily: [KeyLimit]]) {
        self.digests = digests
        self.keys = keys
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
        guard let entry = digests[digest] else { return .never }
        return entry.map { .until($0) } ?? .always
    }

    /// How far a key is trusted: the longest time among the limits that its size satisfies.
    package func trust(_ kind: PublicKey.Kind) -> Trust {
        let limits = keys[Self.family(of: kind)]?.filter { kind.sizeInBits >= $0.minimumBits } ?? []
        guard !limits.isEmpty else { return .never }
        let ends = limits.compactMap(\.until)
        guard ends.count == limits.count, let last = ends.max() else { return .always }
        return .until(last)
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
