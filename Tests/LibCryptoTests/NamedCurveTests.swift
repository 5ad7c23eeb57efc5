import TestSupport
import Testing

@testable import LibCrypto

@Suite struct NamedCurveTests {
    /// RFC 5639 §3.7.
    static let brainpoolP512r1 = ExplicitCurveParameters(
        prime: hexadecimal(
            """
            AADD9DB8DBE9C48B3FD4E6AE33C9FC07CB308DB3B3C9D20ED6639CCA703308717
            D4D9B009BC66842AECDA12AE6A380E62881FF2F2D82C68528AA6056583A48F3
            """
        ),
        a: hexadecimal(
            """
            7830A3318B603B89E2327145AC234CC594CBDD8D3DF91610A83441CAEA9863BC2
            DED5D5AA8253AA10A2EF1C98B9AC8B57F1117A72BF2C7B9E7C1AC4D77FC94CA
            """
        ),
        b: hexadecimal(
            """
            3DF91610A83441CAEA9863BC2DED5D5AA8253AA10A2EF1C98B9AC8B57F1117A72
            BF2C7B9E7C1AC4D77FC94CADC083E67984050B75EBAE5DD2809BD638016F723
            """
        ),
        generator: hexadecimal(
            """
            04
            81AEE4BDD82ED9645A21322E9C4C6A9385ED9F70B5D916C1B43B62EEF4D0098EF
            F3B1F78E2D0D48D50D1687B93B97D5F7C6D5047406A5E688B352209BCB9F822
            7DDE385D566332ECC0EABFA9CF7822FDF209F70024A57B1AA000C55B881F8111B
            2DCDE494A5F485E5BCA4BD88A2763AED1CA2B2FA8F0540678CD1E0F3AD80892
            """
        ),
        order: hexadecimal(
            """
            AADD9DB8DBE9C48B3FD4E6AE33C9FC07CB308DB3B3C9D20ED6639CCA703308705
            53E5C414CA92619418661197FAC10471DB1D381085DDADDB58796829CA90069
            """
        ),
        cofactor: [1]
    )

    @Test("The explicit parameters of RFC 5639 are recognized as brainpoolP512r1")
    func brainpoolIsRecognized() {
        var explicit = Self.brainpoolP512r1
        #expect(NamedCurve.matching(explicit) == .brainpoolP512r1)
        explicit.cofactor = nil
        #expect(NamedCurve.matching(explicit) == .brainpoolP512r1)
        explicit.prime = [0, 0] + explicit.prime
        explicit.order = [0] + explicit.order
        explicit.cofactor = [0, 1]
        #expect(NamedCurve.matching(explicit) == .brainpoolP512r1)
        // y ends in 0x92, an even number: the compressed form starts with 2 (SEC 1 §2.3.3).
        explicit.generator = [2] + explicit.generator[1...64]
        #expect(NamedCurve.matching(explicit) == .brainpoolP512r1)
    }

    @Test("Another generator on the same curve is refused (CVE-2020-0601)")
    func otherGeneratorIsRefused() throws {
        var explicit = Self.brainpoolP512r1
        let point = try PrivateKey.generate(.ec(.brainpoolP512r1)).subjectPublicKeyInfo().suffix(129)
        explicit.generator = Array(point)
        #expect(NamedCurve.matching(explicit) == nil)
        explicit.generator = [3] + Self.brainpoolP512r1.generator[1...64]
        #expect(NamedCurve.matching(explicit) == nil)
        explicit.generator = [6] + Self.brainpoolP512r1.generator.dropFirst()
        #expect(NamedCurve.matching(explicit) == nil)
        explicit.generator = []
        #expect(NamedCurve.matching(explicit) == nil)
    }

    @Test("A change in any single parameter is refused")
    func anyChangeIsRefused() {
        let paths: [WritableKeyPath<ExplicitCurveParameters, [UInt8]>] = [\.prime, \.a, \.b, \.generator, \.order]
        for path in paths {
            var explicit = Self.brainpoolP512r1
            explicit[keyPath: path][40] ^= 1
            #expect(NamedCurve.matching(explicit) == nil)
            explicit[keyPath: path] = []
            #expect(NamedCurve.matching(explicit) == nil)
        }
        for cofactor: [UInt8] in [[], [0], [2], [1, 0]] {
            var explicit = Self.brainpoolP512r1
            explicit.cofactor = cofactor
            #expect(NamedCurve.matching(explicit) == nil)
        }
    }

    @Test(
        "Every curve is built in, matches its own values only, and has the size it says",
        arguments: NamedCurve.allCases
    )
    func everyCurveIsBuiltIn(curve: NamedCurve) throws {
        let builtIn = try BuiltInCurve(curve)
        let explicit = ExplicitCurveParameters(
            prime: builtIn.prime.bytes,
            a: builtIn.a.bytes,
            b: builtIn.b.bytes,
            generator: builtIn.compressedGenerator,
            order: builtIn.order.bytes,
            cofactor: nil
        )
        #expect(NamedCurve.matching(explicit) == curve)
        #expect(builtIn.prime.bitCount == curve.bits)
        #expect(builtIn.cofactor.bytes == [1])
        #expect(NamedCurve(objectIdentifier: curve.objectIdentifier) == curve)
    }

    @Test("An unknown object identifier is no curve")
    func unknownObjectIdentifier() {
        #expect(NamedCurve(objectIdentifier: "1.3.132.0.1") == nil)
        #expect(NamedCurve(objectIdentifier: "") == nil)
    }

    @Test("openssl encodes each curve's name with the same object identifier", arguments: NamedCurve.allCases)
    func objectIdentifiersAgreeWithOpenSSL(curve: NamedCurve) throws {
        let der = try OpenSSLCommand.withDirectory {
            try $0.run("ecparam", "-name", curve.groupName, "-param_enc", "named_curve", "-outform", "DER")
        }
        let arcs = curve.objectIdentifier.split(separator: ".").compactMap { UInt64($0) }
        var content = [UInt8(arcs[0] * 40 + arcs[1])]
        for arc in arcs.dropFirst(2) {
            var groups = [UInt8(arc & 0x7f)]
            var rest = arc >> 7
            while rest > 0 {
                groups.insert(UInt8(rest & 0x7f) | 0x80, at: 0)
                rest >>= 7
            }
            content += groups
        }
        #expect(der == [6, UInt8(content.count)] + content)
    }
}
