import EvidenceArchive
import Foundation
import Testing

@Suite struct CatalogueRebuildTests {
    private func add(_ names: [String], to archive: Archive, _ sample: SampleArchive) throws -> [UInt64] {
        let session = try AddSession(archive, actor: "tester")
        for name in names { try session.add(.bytes(Array(name.utf8)), sample.document(name)) }
        return try session.finish().compactMap(\.sequence)
    }

    private func rebuild(_ sample: SampleArchive) throws -> CatalogueRebuild {
        let rebuild = try CatalogueRebuild(at: sample.path)
        try rebuild.run(wait: 0)
        return rebuild
    }

    private func items(_ archive: Archive) throws -> [ArchiveItem] {
        try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: ItemQuery(), after: nil, limit: 100)
        }
    }

    @Test("The catalogue built from the tiers alone says what the old one said")
    func sameItems() throws {
        let sample = try SampleArchive()
        let before: [ArchiveItem]
        do {
            let archive = try sample.create()
            #expect(try add(["a", "b", "c"], to: archive, sample) == [0, 1, 2])
            before = try items(archive)
        }
        try FileManager.default.removeItem(atPath: sample.path + "/catalogue")
        let rebuild = try rebuild(sample)
        #expect(rebuild.findings == [])
        #expect(rebuild.itemCount == 3)
        let archive = try sample.open()
        #expect(try items(archive) == before)
        #expect(try add(["c", "d"], to: archive, sample) == [2, 3])
        try sample.verify(archive)
    }

    @Test("Numbers of items whose lines are damaged are not given again, and the items come back with their lines")
    func numbersAreReserved() throws {
        let sample = try SampleArchive()
        let hot: (file: String, bytes: Data)
        do {
            let archive = try sample.create()
            _ = try add(["first"], to: archive, sample)
            let known = Set(try Self.itemFiles(sample))
            #expect(try add(["second", "third"], to: archive, sample) == [1, 2])
            let file = try #require(try Self.itemFiles(sample).first { !known.contains($0) })
            hot = (file, try Data(contentsOf: URL(filePath: file)))
        }
        var damaged = hot.bytes
        damaged[damaged.count / 2] ^= 1
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: hot.file)
        try damaged.write(to: URL(filePath: hot.file))
        // The file, and each item that the audit log tells of.
        let codes = try rebuild(sample).findings.map(\.error.code)
        #expect(codes == [.itemsDigestMismatch, .itemLineMissing, .itemLineMissing])
        do {
            let archive = try sample.open()
            #expect(try items(archive).map(\.sequence) == [0])
            let added = try add(["fourth"], to: archive, sample)
            #expect(added.allSatisfy { $0 > 2 })
        }
        try hot.bytes.write(to: URL(filePath: hot.file))
        #expect(try rebuild(sample).findings == [])
        let archive = try sample.open()
        #expect(try items(archive).map(\.name) == ["first", "second", "third", "fourth"])
        let findings = try ArchiveCheck.findings(archive)
        #expect(findings == [])
    }

    @Test("Items that the log tells of and no tier has a line of are damage, and their numbers are not given again")
    func lostLines() throws {
        let sample = try SampleArchive()
        do {
            let archive = try sample.create()
            _ = try add(["first"], to: archive, sample)
            let known = Set(try Self.itemFiles(sample))
            #expect(try add(["second", "third"], to: archive, sample) == [1, 2])
            let file = try #require(try Self.itemFiles(sample).first { !known.contains($0) })
            try FileManager.default.removeItem(atPath: file)
        }
        let findings = try rebuild(sample).findings
        #expect(findings.map(\.error.code) == [.itemLineMissing, .itemLineMissing])
        #expect(findings.allSatisfy { $0.level == .damage })
        let archive = try sample.open()
        #expect(try items(archive).map(\.sequence) == [0])
        #expect(try add(["fourth"], to: archive, sample).allSatisfy { $0 > 2 })
    }

    private static func itemFiles(_ sample: SampleArchive) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: sample.path + "/hot").filter { $0.hasSuffix(".items") }
            .map { sample.path + "/hot/" + $0 }
    }
}

extension ArchiveCheck {
    /// What a check that reads every byte finds.
    fileprivate static func findings(_ archive: Archive) throws -> [ArchiveFinding] {
        var options = CheckOptions()
        options.readsData = true
        var findings: [ArchiveFinding] = []
        _ = try ArchiveCheck(archive, options: options).run { finding throws(ArchiveError) in findings.append(finding) }
        return findings
    }
}
