import Foundation
import LMDB
import Testing

@testable import EvidenceArchive

@Suite struct CatalogueDamageTests {
    private func inspection(_ catalogue: Catalogue) throws -> CatalogueInspection {
        try catalogue.read { (reader) throws(ArchiveError) in try reader.inspect() }
    }

    /// A catalogue with some items, closed.
    private func closed() throws -> TemporaryFolder {
        let sample = try SampleCatalogue()
        for index in 0..<20 as Range<UInt64> {
            try sample.add(try SampleItems.contract(index, content: "document \(index)"))
        }
        return sample.folder
    }

    private func dataFile(_ folder: TemporaryFolder) -> URL { URL(filePath: folder.file("catalogue/data.mdb")) }

    @Test func inspectionOfWhatWasAddedIsClean() throws {
        let sample = try SampleCatalogue()
        let first = try sample.add(try SampleItems.contract())
        for index in 1..<20 as Range<UInt64> {
            try sample.add(try SampleItems.contract(index, content: "document \(index)"))
        }
        let item = try SampleItems.contract(20)
        let new = ArchiveItem(
            sequence: 20,
            addedAt: item.addedAt,
            salt: item.salt,
            object: item.object,
            role: .document,
            signatures: item.signatures + item.signatures,
            supersedes: first.digest
        )
        try sample.add(new)
        let inspection = try inspection(sample.catalogue)
        #expect(inspection.isClean, "\(inspection.problems)")
        #expect(inspection.itemCount == 21)
        #expect(inspection.objectCount == 22)
    }

    @Test("One bit of an item's record is a named record, and the others stay readable")
    func flippedBitInARecord() throws {
        let folder = try closed()
        var bytes = try Data(contentsOf: dataFile(folder))
        let name = Data("Fulano de Tal Inventado".utf8)
        let place = try #require(bytes.range(of: name, options: .backwards))
        bytes[place.lowerBound] ^= 0x20
        try bytes.write(to: dataFile(folder))
        let catalogue = try Catalogue(opening: folder.file("catalogue"), readOnly: true)
        var damaged = 0
        try catalogue.read { (reader) throws(ArchiveError) in
            for sequence in 0..<20 as Range<UInt64> {
                do throws(ArchiveError) { _ = try reader.item(sequence: sequence) } catch {
                    damaged += 1
                    #expect(error == ArchiveError(.catalogueRecord))
                    #expect(error.subject == "catalogue/items/\(sequence)")
                    #expect(error.hint == "lastro archive repair --rebuild-catalogue")
                    #expect(!error.description.contains("Inventado"))
                }
            }
        }
        // An old version of the page may have been hit instead; then nothing that counts is damaged.
        let inspection = try inspection(catalogue)
        #expect(inspection.problemCount == damaged)
    }

    @Test("Every record is found out when it is replaced, moved or removed, by whoever can write the file")
    func changedRecords() throws {
        func damage(
            _ change: (inout WriteTransaction, CatalogueDatabases) throws(LMDBError) -> Void
        ) throws -> CatalogueInspection {
            let folder = try closed()
            let catalogue = try Catalogue(opening: folder.file("catalogue"), readOnly: false)
            try catalogue.environment.write { (transaction) throws(LMDBError) in
                try change(&transaction, catalogue.databases)
            }
            return try inspection(catalogue)
        }
        let zero = CatalogueKey.sequence(0)
        let one = CatalogueKey.sequence(1)
        // Another item's record, sealed for another place.
        let moved = try damage { (transaction, databases) throws(LMDBError) in
            let value = try transaction.value(forKey: one, in: databases[.items])
            try transaction.put(value ?? [], forKey: zero, in: databases[.items])
        }
        #expect(moved.problems == [ArchiveError(.catalogueRecord)])
        let missing = try damage { (transaction, databases) throws(LMDBError) in
            try transaction.delete(one, in: databases[.items])
        }
        #expect(!missing.isClean)
        let unindexed = try damage { (transaction, databases) throws(LMDBError) in
            try transaction.delete(Array("contrato".utf8), value: one, in: databases[.byType])
        }
        #expect(unindexed.problems.map(\.subject) == ["catalogue/by.type"])
        let stray = try damage { (transaction, databases) throws(LMDBError) in
            try transaction.put(one, forKey: Array("laudo".utf8), in: databases[.byType])
        }
        #expect(stray.problems.map(\.subject) == ["catalogue/by.type"])
        let link = try damage { (transaction, databases) throws(LMDBError) in
            try transaction.delete(one, in: databases[.linksTo])
        }
        #expect(link.problems == [ArchiveError(.catalogueReference)])
        let short = try damage { (transaction, databases) throws(LMDBError) in
            try transaction.put([1, 2, 3], forKey: zero, in: databases[.objects])
        }
        #expect(short.problems.contains(ArchiveError(.catalogueRecord)))
        let counts = try damage { (transaction, databases) throws(LMDBError) in
            try transaction.delete(Array(Catalogue.statisticsKey.utf8), in: databases[.meta])
        }
        #expect(counts.problems.map(\.subject) == ["catalogue/meta/catalogue.statistics"])
    }

    @Test("A file that ends early is refused when it is opened", arguments: [0.3, 0.6, 0.95])
    func truncated(part: Double) throws {
        let folder = try closed()
        let bytes = try Data(contentsOf: dataFile(folder))
        try bytes.prefix(Int(Double(bytes.count) * part)).write(to: dataFile(folder))
        #expect(throws: ArchiveError(.catalogueTruncated)) {
            _ = try Catalogue(opening: folder.file("catalogue"), readOnly: true)
        }
    }

    @Test("A page with a flipped bit in its structure is refused with the command that repairs it")
    func flippedBitsInPages() throws {
        let folder = try closed()
        let sound = try Data(contentsOf: dataFile(folder))
        var refused = 0
        // The page header's number, flags and bounds, and the first places of nodes: all bits of the first 20 octets.
        for page in stride(from: 2 * 4096, to: sound.count, by: 4096) {
            for offset in [0, 10, 12, 14, 16, 17, 18, 19] {
                var bytes = sound
                bytes[page + offset] ^= 1 << UInt8(page / 4096 % 8)
                try bytes.write(to: dataFile(folder))
                do {
                    let catalogue = try Catalogue(opening: folder.file("catalogue"), readOnly: true)
                    // A free page: nothing that counts is damaged.
                    #expect(try inspection(catalogue).isClean)
                } catch let error as ArchiveError {
                    refused += 1
                    #expect(error.code == .cataloguePage || error.code == .catalogueTruncated)
                    #expect(error.hint == "lastro archive repair --rebuild-catalogue")
                }
            }
        }
        #expect(refused > 50)
    }

    @Test func pagesOfASoundCatalogueAreSound() throws {
        let sample = try SampleCatalogue()
        try sample.add(try SampleItems.contract())
        #expect(try sample.catalogue.damagedPages().isEmpty)
    }

    @Test func fileThatIsNoEnvironmentIsRefused() throws {
        let folder = try closed()
        let size = try Data(contentsOf: dataFile(folder)).count
        try Data(repeating: 0x5A, count: size).write(to: dataFile(folder))
        #expect(throws: ArchiveError(.cataloguePage)) {
            _ = try Catalogue(opening: folder.file("catalogue"), readOnly: true)
        }
    }

    @Test("A catalogue of a later format is refused, and one of no format is damage")
    func laterFormat() throws {
        let folder = try closed()
        do {
            let catalogue = try Catalogue(opening: folder.file("catalogue"), readOnly: false)
            try catalogue.write { (writer) throws(ArchiveError) in
                try writer.setInternalMeta(Catalogue.formatKey, CatalogueKey.sequence(2))
            }
        }
        #expect(throws: ArchiveError(.formatNewer)) {
            _ = try Catalogue(opening: folder.file("catalogue"), readOnly: false)
        }
        let empty = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: empty.file("catalogue"), withIntermediateDirectories: true)
        do { _ = try Environment.open(path: empty.file("catalogue")) }
        #expect(throws: ArchiveError(.cataloguePage)) {
            _ = try Catalogue(opening: empty.file("catalogue"), readOnly: true)
        }
    }

    @Test("The map grows by itself, and what was written before it grew is written once")
    func mapGrows() throws {
        let sample = try SampleCatalogue()
        let value = [UInt8](repeating: 7, count: 1 << 20)
        var runs = 0
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            runs += 1
            for index in 0..<100 { try writer.setMeta("large-\(index)", value) }
            _ = try writer.append(events: [OutboxEvent(entry: [1], subject: nil)])
        }
        #expect(runs > 1)
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            #expect(try reader.meta("large-99") == value)
            #expect(try reader.outbox(limit: 10).map(\.index) == [0])
        }
        #expect(try sample.catalogue.storage().bytes > 100 << 20)
    }

    @Test("What a transaction wrote before it failed is not there")
    func failedTransactionLeavesNothing() throws {
        let sample = try SampleCatalogue()
        try sample.add(try SampleItems.contract())
        let line = try ItemLine(encoding: try SampleItems.contract(1, content: "second"))
        #expect(throws: ArchiveError(.diskFull)) {
            try sample.catalogue.write { (writer) throws(ArchiveError) in
                try SampleCatalogue.add(line, writer)
                _ = try writer.items(matching: ItemQuery(), after: nil, limit: 10)  // writes what waits
                throw ArchiveError(.diskFull)
            }
        }
        let inspection = try inspection(sample.catalogue)
        #expect(inspection.isClean && inspection.itemCount == 1)
    }

    @Test("Eight readers see whole groups only while a writer adds")
    func readersDuringAWriter() async throws {
        let sample = try SampleCatalogue()
        let catalogue = sample.catalogue
        var groups: [[ItemLine]] = []
        for group in 0..<20 as Range<UInt64> {
            groups.append(
                try (0..<10).map {
                    try ItemLine(encoding: SampleItems.contract(group * 10 + $0, content: "\(group) \($0)"))
                }
            )
        }
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<8 {
                tasks.addTask {
                    var seen: UInt64 = 0
                    while seen < 200 {
                        seen = try catalogue.read { (reader) throws(ArchiveError) in
                            let count = try reader.statistics().itemCount
                            #expect(count.isMultiple(of: 10))
                            #expect(try reader.nextItemSequence() == count)
                            #expect(try reader.items(matching: ItemQuery(), after: nil, limit: 1000).count == count)
                            return count
                        }
                        await Task.yield()
                    }
                }
            }
            for group in groups {
                try catalogue.write { (writer) throws(ArchiveError) in
                    for line in group { try SampleCatalogue.add(line, writer) }
                }
            }
            try await tasks.waitForAll()
        }
    }
}
