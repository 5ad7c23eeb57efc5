import EvidenceArchive
import Foundation
import TestSupport
import Testing

@Suite struct AddSessionTests {
    @Test("What was added stands under the digest that openssl computes, with both digests and an item")
    func addsFiles() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let sources = try sample.sources(40)
        let session = try AddSession(archive, actor: "tester")
        for number in 0..<40 {
            try session.add(.path("\(sources)/f\(number)", followingLinks: false), sample.document("f\(number)"))
        }
        let outcomes = try session.finish()
        #expect(outcomes.map(\.index) == Array(0..<40))
        #expect(outcomes.allSatisfy { $0.status == .added })
        let openssl = try OpenSSLCommand()
        for (number, outcome) in outcomes.enumerated() {
            let object = try #require(outcome.object)
            let file = "\(sources)/f\(number)"
            for (name, hex) in [("-sha256", object.sha256.hex), ("-sha512", object.sha512.hex)] {
                let text = String(decoding: try openssl.run("dgst", name, "-r", file), as: UTF8.self)
                #expect(text.hasPrefix(hex))
            }
            let stored = try Data(
                contentsOf: URL(filePath: "\(sample.path)/hot/\(ArchiveLayout.object(object.sha256))")
            )
            #expect(try stored == Data(contentsOf: URL(filePath: file)))
        }
        let items = try sample.verify(archive)
        #expect(items.compactMap(\.name) == (0..<40).map { "f\($0)" })
    }

    @Test(
        "The same content with the same metadata is present; with other metadata it is an item of its own, one object"
    )
    func recognisesContent() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let bytes = Array("laudo fictício".utf8)
        var labelled = sample.document("a")
        labelled.label = "outro"
        for round in 0..<2 {
            let session = try AddSession(archive, actor: "tester")
            try session.add(.bytes(bytes), sample.document("a"))
            try session.add(.bytes(bytes), sample.document("a"))
            try session.add(.bytes(bytes), labelled)
            let outcomes = try session.finish()
            #expect(
                outcomes.map(\.status) == (round == 0 ? [.added, .present, .added] : [.present, .present, .present])
            )
            #expect(outcomes.map(\.sequence) == [0, 0, 1])
        }
        #expect(try sample.verify(archive).count == 2)
    }

    @Test(
        "What a tier has lost is put back by its content, before that is said to be present",
        arguments: [false, true]
    )
    func putsBack(isNewItem: Bool) throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let contents = ["perdido", "cortado", "inteiro"].map { Array($0.utf8) }
        for round in 0..<2 {
            let session = try AddSession(archive, actor: "tester")
            for content in contents {
                var description = sample.document("a")
                if isNewItem { description.label = "\(round)" }
                try session.add(.bytes(content), description)
            }
            let outcomes = try session.finish()
            #expect(outcomes.allSatisfy { $0.status == (round == 0 || isNewItem ? .added : .present) })
            for (content, outcome) in zip(contents, outcomes) {
                let object = try #require(outcome.object)
                #expect(try ArchiveReader(archive).bytes(object.sha256, limit: 100) == content)
            }
            let paths = try outcomes.map {
                try "\(sample.path)/hot/\(ArchiveLayout.object(#require($0.object).sha256))"
            }
            guard round == 0 else { continue }
            try FileManager.default.removeItem(atPath: paths[0])
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: paths[1])
            truncate(paths[1], 0)
        }
        #expect(try sample.verify(archive).count == (isNewItem ? 6 : 3))
    }

    @Test("What a lost pack had is put back by its content") func putsBackFromCold() throws {
        let cold = try ColdSample(documents: 3)
        try cold.move(to: .cold)
        for pack in try cold.packs() { try FileManager.default.removeItem(atPath: cold.path + "/cold/" + pack) }
        let session = try AddSession(cold.archive, actor: "tester")
        let contents = cold.contents.sorted { $0.key.hex < $1.key.hex }
        for (_, content) in contents { try session.add(.bytes(content), cold.sample.document("outra vez")) }
        let outcomes = try session.finish()
        #expect(outcomes.allSatisfy { $0.status == .added })
        for (digest, content) in contents {
            #expect(try ArchiveReader(cold.archive).bytes(digest, limit: 1 << 24) == content)
        }
    }

    @Test("A source that cannot be read fails alone, and a symbolic link is followed only when it was named")
    func failsAlone() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let file = try sample.folder.write("there", [1, 2, 3])
        let link = sample.folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        mkfifo(sample.folder.path + "/pipe", 0o600)
        let session = try AddSession(archive, actor: "tester")
        try session.add(.path(sample.folder.path + "/gone", followingLinks: true), sample.document("1"))
        try session.add(.path(link, followingLinks: false), sample.document("2"))
        try session.add(.path(sample.folder.path, followingLinks: true), sample.document("3"))
        try session.add(.path(sample.folder.path + "/pipe", followingLinks: true), sample.document("4"))
        try session.add(.path(link, followingLinks: true), sample.document("5"))
        let outcomes = try session.finish()
        let refused = AddOutcome.Status.failed(ArchiveError(.inputUnusable))
        let missing = AddOutcome.Status.failed(ArchiveError(.inputMissing))
        #expect(outcomes.map(\.status) == [missing, refused, refused, refused, .added])
        #expect(try sample.verify(archive).count == 1)
    }

    @Test("Contents larger than the buffer are streamed, those that nobody refers to leave nothing")
    func streams() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        var big = [UInt8](repeating: 0, count: 3 << 20)
        for index in big.indices { big[index] = UInt8(truncatingIfNeeded: index &* 2_654_435_761 >> 13) }
        let sizes = [0, 1, 1 << 20 - 1, 1 << 20, 1 << 20 + 1, 3 << 20]
        let session = try AddSession(archive, actor: "tester")
        for size in sizes {
            let file = try sample.folder.write("size-\(size)", Array(big.prefix(size)))
            try session.add(.path(file, followingLinks: false), sample.document("\(size)"))
            try session.add(.path(file, followingLinks: false), sample.document("\(size)"))
        }
        let outcomes = try session.finish()
        #expect(outcomes.map(\.status) == sizes.flatMap { _ in [AddOutcome.Status.added, .present] })
        for (size, outcome) in zip(sizes, stride(from: 0, to: outcomes.count, by: 2).map { outcomes[$0] }) {
            let digest = try #require(outcome.object?.sha256)
            #expect(try ArchiveReader(archive).bytes(digest, limit: 4 << 20) == Array(big.prefix(size)))
        }
        #expect(try sample.verify(archive).count == sizes.count)
    }

    @Test("A file that gives more than it had fails, and is not in the archive")
    func changingSource() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        // The kernel says that it is empty, and gives its text: as a file that grows once it is open, each time.
        try session.add(.path("/proc/version", followingLinks: false), sample.document("growing"))
        try session.add(.bytes([1]), sample.document("steady"))
        let outcomes = try session.finish()
        #expect(outcomes.map(\.status) == [.failed(ArchiveError(.inputUnusable)), .added])
        #expect(try sample.verify(archive).count == 1)
    }

    @Test("Evidence is stored once whatever refers to it, and not without anything that does")
    func sharesEvidence() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        var options = AddOptions()
        options.groupCount = 3
        let session = try AddSession(archive, actor: "tester", options: options)
        let crl = [UInt8](repeating: 9, count: 100_000)
        let unused = try session.add(evidence: Array("ninguém".utf8), kind: .report)
        let now = sample.now
        for number in 0..<20 {
            try session.add(.bytes(Array("assinado \(number)".utf8))) { content throws(ArchiveError) in
                guard content.bytes == Array("assinado \(number)".utf8) else { throw ArchiveError(.invalidValue) }
                let evidence = try session.add(evidence: crl, kind: .crl, issuer: "CN=AC Inventada")
                return ItemDescription(addedAt: now, name: "\(number)", evidence: [evidence])
            }
        }
        #expect(try session.finish().allSatisfy { $0.status == .added })
        #expect(try !archive.hot.contains(unused.object.sha256))
        let items = try sample.verify(archive)
        #expect(Set(items.flatMap(\.evidence).map(\.object.sha256)).count == 1)
        let objects = try archive.catalogue.read { reader throws(ArchiveError) in try reader.statistics().objects.count
        }
        #expect(objects == 21)
    }

    @Test("A detached signature needs its content in the archive or before it")
    func detachedSignature() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        let content = try ObjectDigest(hashing: Array("conteúdo".utf8))
        var signature = sample.document("c.p7s")
        signature.role = .signature
        signature.content = content
        try session.add(.bytes([1]), signature)
        try session.add(.bytes(Array("conteúdo".utf8)), sample.document("c"))
        try session.add(.bytes([1]), signature)
        let statuses = try session.finish().map(\.status)
        #expect(statuses == [.failed(ArchiveError(.objectUnknown)), .added, .added])
        try sample.verify(archive)
    }

    @Test("A description that the catalogue would refuse fails alone, before anything is written")
    func impossibleDescriptions() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        let real = try session.add(evidence: [5], kind: .crl)
        let other = try session.add(evidence: [6], kind: .crl)
        let forged = ItemObject(sha256: real.object.sha256, sha512: other.object.sha512, size: 1)
        var wrong = sample.document("wrong")
        wrong.evidence = [ItemEvidence(kind: .crl, object: forged)]
        try session.add(.bytes([1]), wrong)
        var superseding = sample.document("superseding")
        superseding.supersedes = try ObjectDigest(hashing: [1])
        try session.add(.bytes([1]), superseding)
        var right = sample.document("right")
        right.evidence = [real]
        try session.add(.bytes([1]), right)
        let outcomes = try session.flush()
        let refused = AddOutcome.Status.failed(ArchiveError(.invalidValue))
        #expect(outcomes.map(\.status) == [refused, refused, .added])
        right.supersedes = outcomes.last?.commitment
        try session.add(.bytes([1]), right)
        try session.add(.bytes([1]), right)
        #expect(try session.finish().map(\.status) == [.added, .present])
        let current = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: ItemQuery(), after: nil, limit: 10)
        }
        #expect(current.map(\.sequence) == [1])
    }

    @Test("An import that goes on does not read again what has the same size and time")
    func resumes() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let file = try sample.folder.write("imported", [1, 2, 3])
        let path = try ObjectDigest(hashing: Array(file.utf8))
        let now = sample.now
        var options = AddOptions()
        options.resumes = true
        for round in 0..<2 {
            let session = try AddSession(archive, actor: "tester", options: options)
            try session.add(.path(file, followingLinks: false), importPath: path) { content throws(ArchiveError) in
                guard round == 0 else { throw ArchiveError(.outOfOrder) }
                return ItemDescription(addedAt: now, name: "imported")
            }
            #expect(try session.finish().map(\.status) == [round == 0 ? .added : .present])
        }
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file)
        let session = try AddSession(archive, actor: "tester", options: options)
        try session.add(.path(file, followingLinks: false), sample.document("imported"), importPath: path)
        #expect(try session.finish().allSatisfy { $0.commitment != nil })
        #expect(try sample.verify(archive).count == 1)
    }

    @Test("What is flushed is acknowledged, what is abandoned is not there")
    func flushes() throws {
        let sample = try SampleArchive()
        do {
            let archive = try sample.create()
            let session = try AddSession(archive, actor: "tester")
            try session.add(.bytes([1]), sample.document("1"))
            #expect(try session.flush().count == 1)
            try session.add(.bytes([2]), sample.document("2"))
        }
        // The threads of an abandoned session end by themselves, and only then is the catalogue closed.
        var archive: Archive?
        for _ in 0..<1_000 where archive == nil {
            archive = try? sample.open()
            usleep(10_000)
        }
        let items = try sample.verify(try #require(archive))
        #expect(items.map(\.name) == ["1"])
    }
}
