import ASN1
import EvidenceRecords
import Foundation
import LibCrypto
import TestSupport
import Testing

/// Records that we write, verified by Bouncy Castle's own reading of RFC 4998.
@Suite struct BouncyCastleTests {
    private static let jars = ["bcpkix", "bcprov", "bcutil"].map { "/usr/share/java/\($0).jar" }

    private struct Case {
        let name: String
        let record: [UInt8]
        let objects: [[UInt8]]
        let isIntact: Bool
    }

    @Test("Trees of any size, groups and renewals are intact for Bouncy Castle; other objects are in none")
    func verified() throws {
        guard Self.jars.allSatisfy({ FileManager.default.fileExists(atPath: $0) }), ToolRun.isThere("javac") else {
            return print(
                "skipped: Bouncy Castle is not installed (apt-get install libbcpkix-java openjdk-17-jdk-headless)"
            )
        }
        let cases = try sizes() + group() + lives()
        let folder = try TestSupport.TemporaryFolder()
        for (number, one) in cases.enumerated() {
            try folder.write("\(number)/record.ers", one.record)
            for (index, object) in one.objects.enumerated() { try folder.write("\(number)/object\(index)", object) }
        }
        let run = try ToolRun(
            "java",
            [
                "-cp", Self.jars.joined(separator: ":"),
                PackageRoot.path + "/Tests/EvidenceRecordsTests/VerifyRecord.java", "verdicts",
            ] + cases.indices.map { "\($0)" },
            in: folder.path
        )
        try #require(run.status == 0, "\(run.output)")
        let lines = try String(contentsOfFile: folder.path + "/verdicts", encoding: .utf8).split(separator: "\n")
        try #require(lines.count == cases.count, "\(run.output)")
        for (one, line) in zip(cases, lines) { #expect((line == "intact") == one.isIntact, "\(one.name): \(line)") }
    }

    private func sizes() throws -> [Case] {
        var cases: [Case] = []
        for count in [1, 2, 3, 4, 5, 16, 17, 61] {
            let objects = RecordWorld.objects(count)
            let tree = try RecordWorld.tree(try objects.map { try RecordWorld.digest(.sha256, $0) }, .sha256)
            for object in objects {
                let digest = try RecordWorld.digest(.sha256, object)
                let record = EvidenceRecordBuilder(RecordWorld.stamp(tree, of: digest, at: "2024-01-01")).encode()
                cases.append(Case(name: "one of \(count)", record: record, objects: [object], isIntact: true))
                cases.append(Case(name: "none of \(count)", record: record, objects: [[0]], isIntact: false))
            }
        }
        return cases
    }

    private func group() throws -> [Case] {
        let objects = RecordWorld.objects(3)
        var builder = HashTreeBuilder(.sha384)
        for number in 0..<9 { builder.add(try RecordWorld.digest(.sha384, [UInt8(number)])) }
        let digests = try objects.map { try RecordWorld.digest(.sha384, $0) }
        try builder.add(group: digests)
        let tree = try #require(try builder.build())
        let record = EvidenceRecordBuilder(RecordWorld.stamp(tree, of: digests[1], at: "2024-01-01")).encode()
        return [
            Case(name: "a group", record: record, objects: objects, isIntact: true),
            Case(name: "a group with another", record: record, objects: [objects[0], [0], [1]], isIntact: false),
        ]
    }

    private func lives() throws -> [Case] {
        let objects = RecordWorld.objects(30)
        let chosen = objects[7]
        let digest = try RecordWorld.digest(.sha256, chosen)
        let tree = try RecordWorld.tree(try objects.map { try RecordWorld.digest(.sha256, $0) }, .sha256)
        var renewed = EvidenceRecordBuilder(RecordWorld.stamp(tree, of: digest, at: "2024-01-01"))
        let leaf = try renewed.leafOfTimeStamp()
        let neighbours = try (0..<6).map { try RecordWorld.digest(.sha256, [UInt8($0)]) }
        renewed.renewTimeStamp(
            with: RecordWorld.stamp(
                try RecordWorld.tree(neighbours + [leaf], .sha256),
                of: leaf,
                at: "2027-01-01"
            )
        )
        let life = try RecordWorld.renewed(objects, of: chosen).encode()
        return [
            Case(name: "a time-stamp renewal", record: renewed.encode(), objects: [chosen], isIntact: true),
            Case(name: "a whole life", record: life, objects: [chosen], isIntact: true),
            Case(name: "a whole life of another", record: life, objects: [objects[8]], isIntact: false),
        ]
    }
}
