import COpenSSL

/// An elliptic curve with a name and an object identifier; the raw value is the name in its standard.
///
/// FIPS 186-4 (P-…), SEC 2 (secp256k1), RFC 5639 (brainpool). All have cofactor 1.
package enum NamedCurve: String, Sendable, Hashable, CaseIterable {
    case p192 = "P-192"
    case p224 = "P-224"
    case p256 = "P-256"
    case p384 = "P-384"
    case p521 = "P-521"
    case secp256k1
    case brainpoolP224r1
    case brainpoolP256r1
    case brainpoolP256t1
    case brainpoolP320r1
    case brainpoolP320t1
    case brainpoolP384r1
    case brainpoolP384t1
    case brainpoolP512r1
    case brainpoolP512t1

    /// The bits of the field prime, which is also the key's size.
    package var bits: Int {
        switch self {
        case .p192: 192
        case .p224, .brainpoolP224r1: 224
        case .p256, .secp256k1, .brainpoolP256r1, .brainpoolP256t1: 256
        case .brainpoolP320r1, .brainpoolP320t1: 320
        case .p384, .brainpoolP384r1, .brainpoolP384t1: 384
        case .brainpoolP512r1, .brainpoolP512t1: 512
        case .p521: 521
        }
    }

    /// The dotted object identifier used as `namedCurve` (RFC 5480 §2.1.1.1, RFC 5639 §4.1).
    package var objectIdentifier: String {
        switch self {
        case .p192: "1.2.840.10045.3.1.1"
        case .p224: "1.3.132.0.33"
        case .p256: "1.2.840.10045.3.1.7"
        case .p384: "1.3.132.0.34"
        case .p521: "1.3.132.0.35"
        case .secp256k1: "1.3.132.0.10"
        case .brainpoolP224r1: "1.3.36.3.3.2.8.1.1.5"
        case .brainpoolP256r1: "1.3.36.3.3.2.8.1.1.7"
        case .brainpoolP256t1: "1.3.36.3.3.2.8.1.1.8"
        case .brainpoolP320r1: "1.3.36.3.3.2.8.1.1.9"
        case .brainpoolP320t1: "1.3.36.3.3.2.8.1.1.10"
        case .brainpoolP384r1: "1.3.36.3.3.2.8.1.1.11"
        case .brainpoolP384t1: "1.3.36.3.3.2.8.1.1.12"
        case .brainpoolP512r1: "1.3.36.3.3.2.8.1.1.13"
        case .brainpoolP512t1: "1.3.36.3.3.2.8.1.1.14"
        }
    }

    /// The curve with this dotted object identifier; nil if it is not one of ours.
    package init?(objectIdentifier: String) {
        guard let curve = Self.allCases.first(where: { $0.objectIdentifier == objectIdentifier }) else { return nil }
        self = curve
    }

    /// The named curve whose p, a, b, generator, order, and cofactor if given, equal the explicit ones; nil if none.
    ///
    /// Integers are unsigned big-endian, leading zeros do not count; the generator is an octet string, compressed or
    /// uncompressed (SEC 1 §2.3.3). All must match: a curve that differs in its generator only is CVE-2020-0601.
    /// The values compared with are OpenSSL's built-in ones; the given bytes never become a group.
    package static func matching(_ explicit: ExplicitCurveParameters) -> NamedCurve? {
        BuiltInCurve.all.first { $0.equals(explicit) }?.name
    }

    var byteCount: Int { (bits + 7) / 8 }

    /// OpenSSL's short name.
    var groupName: String {
        switch self {
        case .p192: "prime192v1"
        case .p224: "secp224r1"
        case .p256: "prime256v1"
        case .p384: "secp384r1"
        case .p521: "secp521r1"
        default: rawValue
        }
    }

    /// OpenSSL's number of the built-in group.
    var numericIdentifier: Int32 {
        switch self {
        case .p192: NID_X9_62_prime192v1
        case .p224: NID_secp224r1
        case .p256: NID_X9_62_prime256v1
        case .p384: NID_secp384r1
        case .p521: NID_secp521r1
        case .secp256k1: NID_secp256k1
        case .brainpoolP224r1: NID_brainpoolP224r1
        case .brainpoolP256r1: NID_brainpoolP256r1
        case .brainpoolP256t1: NID_brainpoolP256t1
        case .brainpoolP320r1: NID_brainpoolP320r1
        case .brainpoolP320t1: NID_brainpoolP320t1
        case .brainpoolP384r1: NID_brainpoolP384r1
        case .brainpoolP384t1: NID_brainpoolP384t1
        case .brainpoolP512r1: NID_brainpoolP512r1
        case .brainpoolP512t1: NID_brainpoolP512t1
        }
    }
}
