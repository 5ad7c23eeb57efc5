import ASN1
import LibCrypto
import PKIX
import Testing

@Suite struct AlgorithmTests {
    private func identifier(_ dotted: String, _ parameters: [UInt8] = []) throws -> AlgorithmIdentifier {
        let algorithm = DEREncoder.objectIdentifier(try #require(ObjectIdentifier(dotted: dotted)))
        return try .parse(Element.parse(DEREncoder.sequence(algorithm, parameters)[...], rules: .der))
    }

    @Test("RFC 4055 §2.1: NULL and absent parameters are the same")
    func parameters() throws {
        let absent = try identifier("2.16.840.1.101.3.4.2.1")
        let null = try identifier("2.16.840.1.101.3.4.2.1", [5, 0])
        #expect(absent == null && absent.hashValue == null.hashValue)
        #expect(try absent != identifier("2.16.840.1.101.3.4.2.1", [4, 0]))
        #expect(try absent != identifier("2.16.840.1.101.3.4.2.2"))
    }

    @Test(
        "Signature algorithms of RFC 3279, 5754, 5758, 8410 and of NIST's register",
        arguments: [
            ("1.2.840.113549.1.1.5", SignatureScheme.rsaPKCS1(.sha1)), ("1.2.840.113549.1.1.11", .rsaPKCS1(.sha256)),
            ("1.2.840.113549.1.1.13", .rsaPKCS1(.sha512)), ("1.2.840.10045.4.1", .ecdsa(.sha1)),
            ("1.2.840.10045.4.3.4", .ecdsa(.sha512)), ("2.16.840.1.101.3.4.3.10", .ecdsa(.sha3x256)),
            ("2.16.840.1.101.3.4.3.14", .rsaPKCS1(.sha3x256)), ("1.2.840.10040.4.3", .dsa(.sha1)),
            ("2.16.840.1.101.3.4.3.2", .dsa(.sha256)), ("1.3.101.112", .ed25519), ("1.3.101.113", .ed448),
        ]
    )
    func schemes(dotted: String, scheme: SignatureScheme) throws {
        #expect(try SignatureAlgorithm.scheme(for: identifier(dotted)) == scheme)
    }

    @Test("Identifiers of keys are schemes in CMS only, with its digest")
    func keyIdentifiers() throws {
        let rsa = try identifier("1.2.840.113549.1.1.1", [5, 0])
        #expect(SignatureAlgorithm.scheme(for: rsa) == nil)
        #expect(SignatureAlgorithm.scheme(for: rsa, digest: .sha256) == .rsaPKCS1(.sha256))
        let curve = try identifier("1.2.840.10045.2.1")
        #expect(SignatureAlgorithm.scheme(for: curve, digest: .sha384) == .ecdsa(.sha384))
        #expect(try SignatureAlgorithm.scheme(for: identifier("1.3.6.1.4.1.44588.2.1"), digest: .sha256) == nil)
    }

    @Test("RFC 4055 §3.1: RSASSA-PSS parameters and their defaults")
    func pss() throws {
        let oid = "1.2.840.113549.1.1.10"
        #expect(try SignatureAlgorithm.scheme(for: identifier(oid)) == nil)
        let defaults = try SignatureAlgorithm.scheme(for: identifier(oid, [0x30, 0]))
        #expect(defaults == .rsaPSS(digest: .sha1, maskDigest: .sha1, saltLength: 20))
        let sha256 = DEREncoder.sequence(DEREncoder.objectIdentifier(DigestAlgorithm.sha256.objectIdentifier))
        let mask = DEREncoder.sequence(
            DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 840, 113549, 1, 1, 8)),
            sha256
        )
        let parameters = DEREncoder.sequence(
            DEREncoder.explicit(0, sha256),
            DEREncoder.explicit(1, mask),
            DEREncoder.explicit(2, DEREncoder.integer(32))
        )
        let full = try SignatureAlgorithm.scheme(for: identifier(oid, parameters))
        #expect(full == .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32))
        let trailer = DEREncoder.sequence(DEREncoder.explicit(3, DEREncoder.integer(2)))
        #expect(try SignatureAlgorithm.scheme(for: identifier(oid, trailer)) == nil)
    }

    @Test("A digest's identifier leads back to it", arguments: DigestAlgorithm.allCases)
    func digests(algorithm: DigestAlgorithm) {
        #expect(DigestAlgorithm(objectIdentifier: algorithm.objectIdentifier) == algorithm)
    }

    @Test("Serial numbers: shortest form, sign and hexadecimal")
    func serialNumbers() {
        #expect(SerialNumber([0, 0, 1]) == SerialNumber([1]))
        #expect(SerialNumber([0, 0xf9, 0x9f]).hexadecimal == "f99f")
        #expect(SerialNumber([0]).hexadecimal == "00" && !SerialNumber([0]).isPositive)
        #expect(SerialNumber([0xff, 0x00]).hexadecimal == "-0100")
        #expect(SerialNumber([0x80]).hexadecimal == "-80" && !SerialNumber([0x80]).isPositive)
        #expect(SerialNumber([0xff, 0xff]) == SerialNumber([0xff]))
    }
}
