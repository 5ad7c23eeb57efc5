import ASN1
import EvidenceRecords
import Foundation
import LibCrypto
import PKIX
import SignatureValidation
import TestPKI
import Testing

/// One vector for each code that evidence records give, and the verdict that follows.
@Suite struct EvidenceRecordReasonTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let code: ReasonCode
        let verdict: Verdict
        let judge: @Sendable (World) throws -> JudgedEvidenceRecord
        var testDescription: String { code.rawValue }
    }

    private static let world = World()
    private static let other = [UInt8](repeating: 7, count: 32)

    private static func digest(_ algorithm: DigestAlgorithm = .sha256) throws -> [UInt8] {
        try Digest.hash(algorithm, World.object)
    }

    private static func builder(_ world: World, _ time: String = "2023-01-01") throws -> EvidenceRecordBuilder {
        EvidenceRecordBuilder(world.archiveTimeStamp(try digest(), time))
    }

    /// A record with other encodings in the place of what the builder writes.
    private static func record(_ fields: [[UInt8]]) -> [UInt8] { DEREncoder.sequence(of: fields) }

    private static func identifiers(_ algorithms: DigestAlgorithm...) -> [UInt8] {
        DEREncoder.sequence(
            of: algorithms.map { DEREncoder.sequence(DEREncoder.objectIdentifier($0.objectIdentifier)) }
        )
    }

    @Test("A record over a given object passes, with the time since when it exists")
    func passed() throws {
        let judged = try Self.world.judge(record: try Self.builder(Self.world).encode())
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings.map(\.code))")
        #expect(judged.existsSince == [.utc("2023-01-01")])
        #expect(judged.verification.areObjectsIntact == true)
    }

    @Test("Renewals in time carry an expired authority and a digest that is trusted no more")
    func renewed() throws {
        var world = World()
        let past = world.authority.issue(
            .endEntity(
                .commonName("ACT Antiga de Teste"),
                .rsa5,
                notAfter: .utc("2024-06-01"),
                adding: [.extendedKeyUsage(.timeStamping).critical()]
            )
        )
        // Revocation data of that time came with the token, so that the renewal covers it too.
        world.listsAt = .utc("2023-12-20")
        let digest = try Self.digest(.sha1)
        let token = world.token(digest, .sha1, "2023-12-31", by: past, with: world.lists)
        world.listsAt = .utc("2025-12-31")
        var builder = EvidenceRecordBuilder(NewArchiveTimeStamp(digest: .sha1, lists: [], token: token))
        let leaf = try builder.leafOfTimeStamp()
        builder.renewTimeStamp(with: world.archiveTimeStamp(leaf, .sha1, "2024-01-01"))
        let joined = try builder.leaf(of: try Self.digest(.sha256), .sha256)
        builder.renewHashTree(with: world.archiveTimeStamp(joined, .sha256, "2024-12-01"))
        let sunset = World.cryptography(sha1: .utc("2025-01-01"))
        let judged = try world.judge(record: builder.encode(), cryptography: sunset)
        #expect(judged.timeStamps.map(\.existsSince) == [.utc("2024-01-01"), .utc("2024-12-01"), World.now])
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.timeStamps.map(\.conclusion.findings))")
        #expect(judged.existsSince == [.utc("2023-12-31")])
        // The digest was weak before the tree was renewed.
        let early = try world.judge(
            record: builder.encode(),
            cryptography: World.cryptography(sha1: .utc("2024-06-01"))
        )
        #expect(early.conclusion.verdict == .indeterminate(.cryptoConstraintsFailureNoPOE))
        #expect(early.existsSince == [.utc("2024-12-01")])
    }

    @Test(
        "A CRL that XML has beside a token is proven by a renewal in time, as if it stood inside (RFC 6283 §4.2.1)",
        arguments: [("2024-01-01", true), ("2024-07-01", false)]
    )
    func besideToken(renewal: String, isInTime: Bool) throws {
        var world = World()
        let past = world.authority.issue(
            .endEntity(
                .commonName("ACT Antiga de Teste"),
                .rsa5,
                notAfter: .utc("2024-06-01"),
                adding: [.extendedKeyUsage(.timeStamping).critical()]
            )
        )
        world.listsAt = .utc("2023-12-20")
        let lists = world.lists
        let token = world.token(try Self.digest(), .sha256, "2023-12-31", by: past)
        world.listsAt = .utc("2025-12-31")
        let information = lists.enumerated().map { number, list in
            """
            <CryptographicInformation Order="\(number + 1)" Type="CRL">\(Data(list).base64EncodedString())\
            </CryptographicInformation>
            """
        }
        // In its canonical form already.
        let first = Self.timeStamp(
            token,
            "<CryptographicInformationList>\(information.joined())</CryptographicInformationList>"
        )
        let leaf = try Digest.hash(.sha256, Array(first.utf8))
        let record = """
            <EvidenceRecord xmlns="\(Self.namespace)" Version="1.0"><ArchiveTimeStampSequence>\
            <ArchiveTimeStampChain Order="1"><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
            <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>\
            <ArchiveTimeStamp Order="1">\(first)</ArchiveTimeStamp>\
            <ArchiveTimeStamp Order="2">\(Self.timeStamp(world.token(leaf, .sha256, renewal), ""))</ArchiveTimeStamp>\
            </ArchiveTimeStampChain></ArchiveTimeStampSequence></EvidenceRecord>
            """
        let judged = try world.judge(record: Array(record.utf8))
        #expect(judged.verification.areObjectsIntact == true)
        #expect(judged.conclusion.verdict.isPassed == isInTime, "\(judged.timeStamps.map(\.conclusion.findings))")
        #expect(judged.existsSince == [isInTime ? .utc("2023-12-31") : nil])
    }

    private static let namespace = "urn:ietf:params:xml:ns:ers"

    private static func timeStamp(_ token: ArraySlice<UInt8>, _ beside: String) -> String {
        """
        <TimeStamp xmlns="\(namespace)"><TimeStampToken Type="RFC3161">\(Data(token).base64EncodedString())\
        </TimeStampToken>\(beside)</TimeStamp>
        """
    }

    @Test(
        "A record that breaks a rule proves nothing, whatever its tokens are worth (RFC 4998 §3.1, §4.3, §5.3)",
        arguments: vectors.filter { broken.contains($0.code) }
    )
    func brokenRules(vector: Vector) throws {
        let judged = try vector.judge(Self.world)
        #expect(!judged.conclusion.verdict.isPassed)
        #expect(judged.existsSince == [nil])
    }

    private static let broken: Set<ReasonCode> = [
        .recordVersion, .recordDigestOfChain, .recordDigestOfImprint, .recordValueLength, .recordTimeOrder,
    ]

    @Test("A renewal that does not pass protects nothing: what it covers is judged for now")
    func unprotected() throws {
        var builder = try Self.builder(Self.world)
        let stranger = TestIdentity.selfSigned(World.timeStamping())
        let leaf = try builder.leafOfTimeStamp()
        builder.renewTimeStamp(with: Self.world.archiveTimeStamp(leaf, "2024-01-01", by: stranger))
        let judged = try Self.world.judge(record: builder.encode())
        #expect(judged.timeStamps.map(\.existsSince) == [World.now, World.now])
        #expect(judged.conclusion.verdict.indication == .indeterminate)
        #expect(judged.existsSince == [nil])
    }

    @Test(arguments: vectors)
    func vectorGivesItsCode(_ vector: Vector) throws {
        let judged = try vector.judge(Self.world)
        let codes = judged.conclusion.findings.map(\.code)
        #expect(codes.contains(vector.code.rawValue), "\(codes)")
        #expect(judged.conclusion.verdict == vector.verdict, "\(codes)")
    }

    @Test func everyCodeHasAVector() {
        let missing = Set(ReasonCode.allCases.filter(\.isOfEvidenceRecord)).subtracting(Self.vectors.map(\.code))
        #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
    }

    private static let vectors: [Vector] = [
        Vector(code: .recordVersion, verdict: .totalFailed(.formatFailure)) { world in
            var bytes = try builder(world).encode()
            // The first INTEGER 1 is the version's.
            let place = try #require(bytes.firstRange(of: [2, 1, 1])).lowerBound + 2
            bytes[place] = 2
            return try world.judge(record: bytes)
        },
        Vector(code: .recordEncrypted, verdict: .totalPassed) { world in
            let type = DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3)) + DEREncoder.null
            let stamp = world.archiveTimeStamp(try digest(), "2023-01-01").encode()
            return try world.judge(
                record: record([
                    DEREncoder.integer(1), identifiers(.sha256), DEREncoder.element(.contextConstructed(1), type),
                    DEREncoder.sequence(DEREncoder.sequence(stamp)),
                ])
            )
        },
        Vector(code: .recordObjectsNotGiven, verdict: .indeterminate(.signedDataNotFound)) { world in
            try world.judge(record: try builder(world).encode(), over: [])
        },
        Vector(code: .recordObjectNotCovered, verdict: .totalFailed(.hashFailure)) { world in
            try world.judge(record: try builder(world).encode(), over: [[1, 2, 3]])
        },
        Vector(code: .recordObjectDigestNotGiven, verdict: .indeterminate(.signedDataNotFound)) { world in
            try world.judge(record: try builder(world).encode(), algorithms: [.sha512])
        },
        Vector(code: .recordOrphanReferences, verdict: .totalPassed) { world in
            var tree = HashTreeBuilder(.sha256)
            tree.add(try digest())
            tree.add(other)
            let built = try #require(try tree.build())
            let stamp = NewArchiveTimeStamp(
                digest: .sha256,
                lists: try #require(built.reducedTree(of: try digest())),
                token: world.token(built.root, .sha256, "2023-01-01")
            )
            return try world.judge(record: EvidenceRecordBuilder(stamp).encode())
        },
        Vector(code: .recordTreeMismatch, verdict: .totalFailed(.hashFailure)) { world in
            let stamp = NewArchiveTimeStamp(
                digest: .sha256,
                lists: [[try digest()], [other]],
                token: world.token(other, .sha256, "2023-01-01")
            )
            return try world.judge(record: EvidenceRecordBuilder(stamp).encode())
        },
        Vector(code: .recordTimeStampNotRenewed, verdict: .totalFailed(.hashFailure)) { world in
            var builder = try builder(world)
            let stamp = NewArchiveTimeStamp(
                digest: .sha256,
                lists: [[other]],
                token: world.token(other, .sha256, "2024-01-01")
            )
            builder.renewTimeStamp(with: stamp)
            return try world.judge(record: builder.encode())
        },
        Vector(code: .recordChainsNotRenewed, verdict: .totalFailed(.hashFailure)) { world in
            var builder = try builder(world)
            builder.renewHashTree(with: world.archiveTimeStamp(try digest(.sha512), .sha512, "2024-01-01"))
            return try world.judge(record: builder.encode())
        },
        Vector(code: .recordDigestUnknown, verdict: .indeterminate(.generic)) { world in
            let unknown = DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3))
            let token = Array(world.token(other, .sha256, "2023-01-01"))
            let stamp = DEREncoder.sequence(DEREncoder.element(.contextConstructed(0), unknown), token)
            return try world.judge(
                record: record([
                    DEREncoder.integer(1), DEREncoder.sequence(DEREncoder.sequence(unknown)),
                    DEREncoder.sequence(DEREncoder.sequence(stamp)),
                ])
            )
        },
        Vector(code: .recordDigestNotListed, verdict: .totalPassed) { world in
            let stamp = world.archiveTimeStamp(try digest(), "2023-01-01").encode()
            return try world.judge(
                record: record([
                    DEREncoder.integer(1), identifiers(.sha512), DEREncoder.sequence(DEREncoder.sequence(stamp)),
                ])
            )
        },
        Vector(code: .recordDigestOfChain, verdict: .totalFailed(.formatFailure)) { world in
            let first = world.archiveTimeStamp(try digest(), "2023-01-01")
            let leaf = try Digest.hash(.sha512, first.token)
            let second = world.archiveTimeStamp(leaf, .sha512, "2024-01-01")
            return try world.judge(
                record: record([
                    DEREncoder.integer(1), identifiers(.sha256, .sha512),
                    DEREncoder.sequence(DEREncoder.sequence(first.encode(), second.encode())),
                ])
            )
        },
        Vector(code: .recordDigestOfImprint, verdict: .totalFailed(.formatFailure)) { world in
            let token = world.token(try digest(.sha512), .sha512, "2023-01-01")
            let stamp = NewArchiveTimeStamp(digest: .sha256, lists: [[try digest()]], token: token)
            return try world.judge(record: EvidenceRecordBuilder(stamp).encode())
        },
        Vector(code: .recordValueLength, verdict: .totalFailed(.formatFailure)) { world in
            let values = [try digest(), other + other].sorted { $0.lexicographicallyPrecedes($1) }
            let root = try Digest.hash(.sha256, Array(values.joined()))
            let stamp = NewArchiveTimeStamp(
                digest: .sha256,
                lists: [values],
                token: world.token(root, .sha256, "2023-01-01")
            )
            return try world.judge(record: EvidenceRecordBuilder(stamp).encode())
        },
        Vector(code: .recordTimeOrder, verdict: .indeterminate(.timestampOrderFailure)) { world in
            var builder = try builder(world, "2024-01-01")
            let leaf = try builder.leafOfTimeStamp()
            builder.renewTimeStamp(with: world.archiveTimeStamp(leaf, "2023-01-01"))
            return try world.judge(record: builder.encode())
        },
        Vector(code: .recordTimeStampNotPassed, verdict: .indeterminate(.noCertificateChainFound)) { world in
            let stranger = TestIdentity.selfSigned(World.timeStamping())
            let stamp = world.archiveTimeStamp(try digest(), "2023-01-01", by: stranger)
            return try world.judge(record: EvidenceRecordBuilder(stamp).encode())
        },
        Vector(code: .recordRuleDeviates, verdict: .totalPassed) { world in
            let root = try Digest.hash(.sha256, try digest())
            let stamp = NewArchiveTimeStamp(
                digest: .sha256,
                lists: [[try digest()]],
                token: world.token(root, .sha256, "2023-01-01")
            )
            return try world.judge(record: EvidenceRecordBuilder(stamp).encode())
        },
    ]
}
