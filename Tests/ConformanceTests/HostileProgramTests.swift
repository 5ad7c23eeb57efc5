import ASN1
import CMS
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing

/// The built program over hostile files: a verdict or exit 65 for each, within 256 MiB and 2 s.
///
/// Memory is measured in every build; the time that a debug build may take is `HostileInput.seconds`.
@Suite("Hostile files given to the program", .serialized)
struct HostileProgramTests {
    /// One file, and the command that it is given to.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let command: [String]
        let make: @Sendable () throws -> [UInt8]
        var testDescription: String { name }

        static func validate(_ name: String, _ make: @escaping @Sendable () throws -> [UInt8]) -> Case {
            Case(name: name, command: ["validate", "--content", content, "--policy", policy], make: make)
        }

        static func attached(_ name: String, _ make: @escaping @Sendable () throws -> [UInt8]) -> Case {
            Case(name: name, command: ["validate", "--policy", policy], make: make)
        }

        static func timeStamp(_ name: String, _ make: @escaping @Sendable () throws -> [UInt8]) -> Case {
            Case(name: "token: " + name, command: ["timestamp", "verify", "--policy", policy], make: make)
        }

        static func chain(_ name: String, _ make: @escaping @Sendable () throws -> [UInt8]) -> Case {
            Case(name: "chain: " + name, command: ["chain"], make: make)
        }
    }

    private static let memory = 256 << 20
    private static let examples = PackageRoot.path + "/examples"
    private static let content = examples + "/1-valida/contrato.txt"
    private static let policy = PackageRoot.path + "/policies/validation/icp-brasil.yaml"

    private func run(_ one: Case) throws -> MeasuredProcess {
        let folder = try TemporaryFolder()
        let file = try folder.write("hostile", one.make())
        let basis = [
            "--trust-store", Self.examples + "/trust", "--revocation", Self.examples + "/evidence", "--at",
            "2026-06-01T12:00:00Z",
        ]
        return try MeasuredProcess.run(BuiltProgram.path, one.command + [file] + basis, limit: 120)
    }

    @Test("the example itself passes")
    func baseline() throws {
        let outcome = try run(.validate("example") { HostileInput.signature })
        #expect(outcome.status == 0)
        #expect(outcome.peakMemory > 1 << 20 && outcome.peakMemory <= Self.memory)
    }

    @Test("a hostile file ends in a verdict or exit 65, in time and memory", arguments: cases)
    func hostile(_ one: Case) throws {
        let outcome = try run(one)
        // What nobody signed, such as an unsigned attribute, spoils no signature: 0 is a verdict too.
        #expect([0, 1, 2, 65].contains(outcome.status), "exit \(outcome.status)")
        #expect(outcome.peakMemory <= Self.memory, "\(outcome.peakMemory >> 20) MiB")
        #expect(outcome.cpuSeconds <= HostileInput.seconds, "\(outcome.cpuSeconds) s")
    }

    private static let cases = truncations + lengths + counts + nestings + tokens + certificates

    private static let truncations = (1..<16).map { part in
        Case.validate("\(part) sixteenths of a signature") {
            Array(HostileInput.signature.prefix(HostileInput.signature.count * part / 16))
        }
    }

    private static let lengths = [
        "308480000000", "30847fffffff", "3084ffffffff", "30888000000000000000", "30887fffffffffffffff",
        "3088ffffffffffffffff", "3080",
    ].flatMap { hexadecimal in
        let bytes = (Hexadecimal.decode(hexadecimal) ?? []) + [UInt8](repeating: 0, count: 70_000)
        return [Case.validate(hexadecimal) { bytes }, .timeStamp(hexadecimal) { bytes }, .chain(hexadecimal) { bytes }]
    }

    private static let counts: [Case] = [
        .validate("a million unsigned attributes") {
            HostileMessage(signers: HostileMessage.signer(unsigned: attributes)).encode()
        },
        .validate("a million signed attributes") {
            HostileMessage(signers: HostileMessage.signer(signed: attributes)).encode()
        },
        .validate("a million certificates") {
            HostileMessage(certificates: HostileInput.repeated(DEREncoder.sequence(), 1_000_000)).encode()
        },
        .attached("a million segments of content") {
            let octets = DEREncoder.element(
                ASN1.Tag(.universal, 4, constructed: true),
                HostileInput.repeated([4, 1, 0x78], 1_000_000)
            )
            let content = DEREncoder.sequence(HostileMessage.data, DEREncoder.explicit(0, octets))
            return HostileMessage(encapsulated: content).encode()
        },
    ]

    private static var attributes: [UInt8] {
        let type = ObjectIdentifier(1, 3, 6, 1, 4, 1, 99_999, 1)
        return HostileInput.repeated(HostileMessage.attribute(type, DEREncoder.null), 1_000_000)
    }

    private static let nestings: [Case] = [
        .validate("100,000 levels of definite length") { HostileInput.nested(100_000) },
        .validate("100,000 levels of indefinite length") { HostileInput.repeated([0x30, 0x80], 100_000) },
        .attached("100,000 levels in the content") {
            let content = DEREncoder.explicit(0, HostileInput.repeated([0x24, 0x80], 100_000))
            return HostileMessage(encapsulated: DEREncoder.sequence(HostileMessage.data, content)).encode()
        },
        .validate("100,000 levels in an attribute") {
            let attribute = HostileMessage.attribute(ObjectIdentifier(1, 2, 3), HostileInput.nested(100_000))
            return HostileMessage(signers: HostileMessage.signer(unsigned: attribute)).encode()
        },
        .chain("100,000 levels in a certificate's subject") {
            try HostileMessage.certificate(subject: HostileInput.nested(100_000))
        },
        .validate("counter-signatures a thousand deep") {
            HostileMessage(signers: HostileMessage.counterSigned(depth: 1_000)).encode()
        },
        .validate("tokens a thousand deep") {
            let token = try HostileMessage.nestedTokens(depth: 1_000)
            let stamp = HostileMessage.attribute(CAdESAttribute.signatureTimeStampToken, token)
            return HostileMessage(signers: HostileMessage.signer(unsigned: stamp)).encode()
        },
    ]

    private static let tokens: [Case] =
        [
            .timeStamp("a thousand deep") { try HostileMessage.nestedTokens(depth: 1_000) },
            .timeStamp("100,000 levels inside") {
                try HostileMessage.token(holding: HostileInput.nested(100_000))
            },
            .timeStamp("a million values") {
                try HostileMessage.token(holding: HostileInput.repeated(DEREncoder.null, 1_000_000))
            },
            .timeStamp("100,000 levels") { HostileInput.nested(100_000) },
        ]
        + (1..<8).map { part in
            .timeStamp("\(part) eighths of one") {
                Array(HostileMessage.token.prefix(HostileMessage.token.count * part / 8))
            }
        }

    private static let certificates: [Case] = [
        .chain("a policy tree that would grow without end") { Array(policyBomb.map(\.pem).joined().utf8) },
        .attached("a signature under such a tree") {
            let chain = policyBomb
            let signer = SignerTemplate(chain[0])
            var message = CMSTemplate(Array("Contrato de teste.".utf8), signers: signer)
            message.certificates = chain.dropFirst().map(\.certificate)
            return message.encode()
        },
    ]

    /// The target first: ten CAs that map each of thirty policies to every one of them.
    private static var policyBomb: [TestIdentity] {
        let all = (0..<30).map { DEREncoder.objectIdentifier(ObjectIdentifier(2, 999, 5, $0)) }
        let policies = DEREncoder.sequence(of: all.map { DEREncoder.sequence($0) })
        let pairs = all.flatMap { from in all.map { DEREncoder.sequence(from, $0) } }
        let extensions: [TestExtension] = [
            .raw(ObjectIdentifier(2, 5, 29, 32), policies),
            .raw(ObjectIdentifier(2, 5, 29, 33), critical: true, DEREncoder.sequence(of: pairs)),
        ]
        var chain = [TestICPBrasil.world.root]
        for level in 0..<10 {
            let key: TestKey = level.isMultiple(of: 2) ? .rsa1 : .rsa2
            let template = CertificateTemplate.authority(.commonName("AC de Teste \(level)"), key)
            chain.insert(chain[0].issue(template.with { $0.extensions += extensions }), at: 0)
        }
        chain.insert(chain[0].issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa3)), at: 0)
        return chain.dropLast()
    }
}
