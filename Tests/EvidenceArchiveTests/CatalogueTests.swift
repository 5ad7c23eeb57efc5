import EvidenceArchive
import LibCrypto
import Testing

@Suite struct CatalogueTests {
    @Test("What is added is there after the catalogue was closed and opened again")
    func itemIsReadBack() throws {
        let folder = try TemporaryFolder()
        let item = try SampleItems.contract()
        let line = try ItemLine(encoding: item)
        do {
            let catalogue = try Catalogue(creating: folder.file("catalogue"))
            try catalogue.write { (writer) throws(ArchiveError) in
                #expect(try writer.nextItemSequence() == 0)
                #expect(try SampleCatalogue.add(line, writer) == 0)
                #expect(try writer.nextItemSequence() == 1)
            }
        }
        let catalogue = try Catalogue(opening: folder.file("catalogue"), readOnly: true)
        try catalogue.read { (reader) throws(ArchiveError) in
            #expect(try reader.item(sequence: 0) == item)
            #expect(try reader.item(lineDigest: line.digest) == item)
            #expect(try reader.lineDigest(ofItem: 0) == line.digest)
            #expect(try reader.item(sequence: 1) == nil)
            let object = try reader.object(sha256: item.object.sha256)
            #expect(object?.object == item.object)
            #expect(object?.location == .hot)
            #expect(try reader.objects(after: nil, limit: 10).count == 3)
            #expect(try reader.objects(after: 0, limit: 10).map(\.sequence) == [1, 2])
            let prefix = Array(item.object.sha256.bytes.prefix(3))
            #expect(try reader.objects(digestPrefix: prefix, limit: 10).map(\.object) == [item.object])
        }
    }

    @Test("A line that is there already adds nothing, another one with its number is refused")
    func sameLineTwice() throws {
        let sample = try SampleCatalogue()
        try sample.add(try SampleItems.contract())
        let before = try sample.catalogue.read { (reader) throws(ArchiveError) in try reader.statistics() }
        try sample.add(try SampleItems.contract())
        let after = try sample.catalogue.read { (reader) throws(ArchiveError) in try reader.statistics() }
        #expect(before == after)
        #expect(throws: ArchiveError(.catalogueSequence)) {
            try sample.add(try SampleItems.contract(0, content: "another"))
        }
    }

    @Test("An item whose object or evidence was not added, or is another, is refused, and nothing of it stays")
    func referencesMustBeThere() throws {
        let sample = try SampleCatalogue()
        let line = try ItemLine(encoding: try SampleItems.contract())
        #expect(throws: ArchiveError(.catalogueReference)) {
            try sample.catalogue.write { (writer) throws(ArchiveError) in try writer.add(item: line) }
        }
        let other = ItemObject(
            sha256: line.item.object.sha256,
            sha512: try SampleItems.object("x").sha512,
            size: line.item.object.size
        )
        #expect(throws: ArchiveError(.catalogueReference)) {
            try sample.catalogue.write { (writer) throws(ArchiveError) in
                _ = try writer.add(object: other, storedAt: line.item.addedAt, location: .hot)
                try SampleCatalogue.add(line, writer)
            }
        }
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            #expect(try reader.objects(after: nil, limit: 10).isEmpty)
            #expect(try reader.statistics() == ArchiveStatistics())
        }
    }

    @Test("A CRL that many items rest on is one object, with one entry in its issuer's series")
    func evidenceIsSharedByItems() throws {
        let sample = try SampleCatalogue()
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            for index in 0..<1000 as Range<UInt64> {
                guard let item = try? SampleItems.contract(index, content: "document \(index)") else { continue }
                try SampleCatalogue.add(try ItemLine(encoding: item), writer)
            }
        }
        let crl = try SampleItems.object("crl")
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            let statistics = try reader.statistics()
            #expect(statistics.objects.count == 1002)
            #expect(statistics.itemCount == 1000)
            #expect(statistics.evidence == [.crl: 1, .certificate: 1])
            #expect(statistics.evidenceReferences == 2000)
            #expect(statistics.indications == ["TOTAL-PASSED": 1000])
            #expect(statistics.types == [.contract: 1000])
            let series = try reader.crls(issuer: "cn=ac INVENTADA,c=br", limit: 10)
            #expect(series.map(\.object) == [crl])
            let stored = try reader.object(sha256: crl.sha256)
            guard let stored else { throw ArchiveError(.objectUnknown) }
            #expect(try reader.referenceCount(to: stored.sequence) == 1000)
            var seen = 0
            var last: ObjectReference?
            while true {
                let page = try reader.references(to: stored.sequence, after: last, limit: 300)
                guard let end = page.last else { break }
                seen += page.count
                last = end
                #expect(page.allSatisfy { $0.kind == .evidence(.crl) })
            }
            #expect(seen == 1000)
            #expect(
                try reader.references(from: 0, limit: 10).map(\.kind) == [.evidence(.certificate), .evidence(.crl)]
            )
        }
    }

    @Test func crlsAreATimeSeries() throws {
        let sample = try SampleCatalogue()
        let times = ["2026-05-01T00:00:00Z", "1969-01-01T00:00:00Z", "2026-04-01T00:00:00Z"]
        for (index, text) in times.enumerated() {
            let object = try SampleItems.object("crl \(index)")
            let item = ArchiveItem(
                sequence: UInt64(index),
                addedAt: try SampleItems.time("2026-06-01T00:00:00Z"),
                salt: try SampleItems.salt(),
                object: object,
                role: .evidence,
                evidence: [
                    ItemEvidence(kind: .crl, object: object, issuer: "CN=X", thisUpdate: try SampleItems.time(text))
                ]
            )
            try sample.add(item)
        }
        let found = try sample.catalogue.read { (reader) throws(ArchiveError) in
            try reader.crls(issuer: "CN=X", limit: 10).map(\.sequence)
        }
        #expect(found == [1, 2, 0])
    }

    @Test("Counts follow an object through the tiers")
    func locations() throws {
        let sample = try SampleCatalogue()
        let item = try SampleItems.contract()
        try sample.add(item)
        let cold = ObjectLocation(isHot: false, cold: ColdPlace(pack: 0, offset: 4711))
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            try writer.setLocation(of: 0, ObjectLocation(isHot: true, cold: cold.cold))
            #expect(try writer.statistics().hot.count == 3)
            #expect(try writer.statistics().cold == .init(count: 1, bytes: 3))
            try writer.setLocation(of: 0, cold)
        }
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            #expect(try reader.object(sequence: 0)?.location == cold)
            let statistics = try reader.statistics()
            #expect(statistics.hot.count == 2)
            #expect(statistics.cold == .init(count: 1, bytes: 3))
            #expect(statistics.objects.count == 3)
        }
        #expect(throws: ArchiveError(.objectUnknown)) {
            try sample.catalogue.write { (writer) throws(ArchiveError) in try writer.setLocation(of: 99, .hot) }
        }
    }

    @Test func packsAreNumbered() throws {
        let sample = try SampleCatalogue()
        let object = try SampleItems.object("pack")
        func pack(_ sequence: UInt64) throws -> PackDescription {
            PackDescription(
                sequence: sequence,
                identifier: "urn:lastro:pack:\(sequence)",
                path: "0/pack.zip",
                sha256: object.sha256,
                sha512: object.sha512,
                size: 4,
                objectCount: 2,
                sealedAt: try SampleItems.time("2026-06-01T00:00:00Z")
            )
        }
        let packs = [try pack(0), try pack(1)]
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            for pack in packs { try writer.add(pack: pack) }
        }
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            #expect(try reader.packs() == packs)
            #expect(try reader.packs(after: 0) == [packs[1]])
            #expect(try reader.pack(sequence: 1) == packs[1])
            #expect(try reader.nextPackSequence() == 2)
            #expect(try reader.statistics().packs == .init(count: 2, bytes: 8))
        }
        let again = packs[1]
        #expect(throws: ArchiveError(.catalogueSequence)) {
            try sample.catalogue.write { (writer) throws(ArchiveError) in try writer.add(pack: again) }
        }
    }

    @Test("The outbox keeps events with their places until they are taken out")
    func outbox() throws {
        let sample = try SampleCatalogue()
        let line = try sample.add(try SampleItems.contract())
        let events = [
            OutboxEvent(entry: Array("init".utf8), subject: nil), OutboxEvent(entry: [1, 2], subject: line.digest),
            OutboxEvent(entry: [3], subject: line.digest),
        ]
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            #expect(try writer.append(events: events) == 0)
            #expect(try writer.append(events: [events[0]]) == 3)
        }
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            #expect(try reader.outbox(limit: 10).map(\.index) == [0, 1, 2, 3])
            #expect(try reader.outbox(limit: 3).map(\.event) == events)
            #expect(try reader.eventIndex(subject: line.digest) == 1)
            #expect(try reader.nextEventIndex() == 4)
            #expect(try reader.item(lineDigest: line.digest)?.sequence == 0)
        }
        try sample.catalogue.write { (writer) throws(ArchiveError) in try writer.clearOutbox(upTo: 2) }
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            #expect(try writer.outbox(limit: 10).map(\.index) == [3])
            #expect(try writer.append(events: [events[0]]) == 4)
            try writer.clearOutbox(upTo: 4)
            #expect(try writer.nextEventIndex() == 5)
        }
    }

    @Test func jobsImportsAndSettingsAreRemembered() throws {
        let sample = try SampleCatalogue()
        let job = CatalogueJob(
            name: "check.read-data",
            startedAt: try SampleItems.time("2026-06-01T00:00:00Z"),
            cursor: 7,
            numbers: ["bytes": 12],
            texts: ["tier": "cold"],
            objects: [3, 1]
        )
        let record = ImportRecord(
            pathDigest: try SampleItems.object("/path").sha256,
            size: 12,
            modified: -5,
            item: 3
        )
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            try writer.set(job: job)
            try writer.set(importRecord: record)
            try writer.setMeta("configuration", [1, 2, 3])
        }
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            #expect(try reader.job("check.read-data") == job)
            #expect(try reader.jobNames() == ["check.read-data"])
            #expect(try reader.importRecord(pathDigest: record.pathDigest) == record)
            #expect(try reader.meta("configuration") == [1, 2, 3])
            #expect(try reader.meta("statistics") == nil)
        }
        try sample.catalogue.write { (writer) throws(ArchiveError) in
            try writer.removeJob("check.read-data")
            try writer.removeJob("never there")
        }
        try sample.catalogue.read { (reader) throws(ArchiveError) in #expect(try reader.job("check.read-data") == nil) }
    }

    @Test("A reader that is kept after its transaction says so")
    func readerIsVoidAfterItsEnd() throws {
        let sample = try SampleCatalogue()
        var kept: CatalogueReader?
        try sample.catalogue.read { (reader) throws(ArchiveError) in kept = reader }
        #expect(throws: ArchiveError(.outOfOrder)) { _ = try kept?.nextItemSequence() }
        var writer: CatalogueWriter?
        try sample.catalogue.write { (current) throws(ArchiveError) in writer = current }
        #expect(throws: ArchiveError(.outOfOrder)) { try writer?.setMeta("x", []) }
    }

    @Test("A catalogue is made once, and opened only where there is one")
    func creatingAndOpening() throws {
        let folder = try TemporaryFolder()
        #expect(throws: ArchiveError(.catalogueMissing)) {
            _ = try Catalogue(opening: folder.file("catalogue"), readOnly: true)
        }
        do { _ = try Catalogue(creating: folder.file("catalogue")) }
        #expect(throws: ArchiveError(.alreadyExists)) { _ = try Catalogue(creating: folder.file("catalogue")) }
        let catalogue = try Catalogue(opening: folder.file("catalogue"), readOnly: true)
        #expect(throws: ArchiveError.self) {
            try catalogue.write { (writer) throws(ArchiveError) in try writer.setMeta("x", []) }
        }
    }
}
