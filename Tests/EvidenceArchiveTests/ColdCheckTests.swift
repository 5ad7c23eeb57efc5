import EvidenceArchive
import Foundation
import TestSupport
import Testing

@Suite struct ColdCheckTests {
    private func findings(_ archive: Archive, readsData: Bool = true, fraction: Double = 1) throws -> [ArchiveFinding] {
        var options = CheckOptions()
        options.readsData = readsData
        options.fraction = fraction
        var found: [ArchiveFinding] = []
        _ = try ArchiveCheck(archive, options: options).run { found.append($0) }
        return found
    }

    private func codes(_ findings: [ArchiveFinding]) -> [ArchiveError.Code] { findings.map(\.error.code) }

    @Test("A flipped bit anywhere in a pack is found, and named with its file and the command that mends it")
    func flippedBits() throws {
        let cold = try ColdSample(documents: 3)
        try cold.move(to: .cold)
        let pack = try #require(try cold.packs().first)
        let file = "\(cold.path)/cold/\(pack)"
        let size = try Data(contentsOf: URL(filePath: file)).count
        for offset in [12, 200, size / 3, size / 2, size - 40_000, size - 900, size - 10].filter({ $0 >= 0 }) {
            try ColdSample.flip(file, at: offset)
            cold.archive.closePacks()
            let found = try findings(cold.archive)
            #expect(found.contains { $0.level == .damage && $0.error.subject?.hasPrefix("cold/") == true }, "\(offset)")
            #expect(found.allSatisfy { $0.error.hint.hasPrefix("lastro archive repair --from") }, "\(offset) \(found)")
            try ColdSample.flip(file, at: offset)
        }
        cold.archive.closePacks()
        #expect(try findings(cold.archive).isEmpty)
    }

    @Test("A damaged object is named, is not given out, and is not brought back; the others are")
    func damagedObject() throws {
        let cold = try ColdSample(documents: 5)
        try cold.move(to: .cold)
        let pack = try #require(try cold.packs().first)
        let file = "\(cold.path)/cold/\(pack)"
        let bytes = Array(try Data(contentsOf: URL(filePath: file)))
        let text = Array("documento 2\n".utf8)
        let place = try #require(
            (0..<bytes.count - text.count).first { bytes[$0..<$0 + text.count].elementsEqual(text) }
        )
        try ColdSample.flip(file, at: place)
        cold.archive.closePacks()
        let damaged = cold.digests[2]
        let found = try findings(cold.archive)
        #expect(codes(found).contains(.packDigestMismatch))
        #expect(found.contains { $0.error.code == .objectDigestMismatch && $0.error.detail.contains(damaged.hex) })
        // Where only some objects are read, the sample that has it finds it, too.
        var sampled = CheckOptions()
        sampled.readsData = true
        sampled.fraction = 0.5
        var sampledCodes: [ArchiveError.Code] = []
        for round in 0..<2 {
            sampled.round = UInt64(round)
            _ = try ArchiveCheck(cold.archive, options: sampled).run { sampledCodes.append($0.error.code) }
        }
        #expect(sampledCodes == [.objectDigestMismatch])
        #expect(throws: ArchiveError(.objectDigestMismatch)) {
            try ArchiveReader(cold.archive).bytes(damaged, limit: 1 << 24)
        }
        let (steps, summary) = try cold.move(to: .hot)
        #expect(summary.failed == 1)
        #expect(summary.objects == 10)
        #expect(summary.packs == 0)
        let failed = steps.compactMap { if case .failed(let stored, _) = $0 { stored.object.sha256 } else { nil } }
        #expect(failed == [damaged])
        #expect(try cold.packs() == [pack])
    }

    @Test("A missing pack, a shorter one, a changed inventory and a lost declaration are named")
    func structure() throws {
        let cold = try ColdSample(documents: 3)
        try cold.move(to: .cold)
        let pack = try #require(try cold.packs().first)
        let file = "\(cold.path)/cold/\(pack)"
        let object = String(pack.split(separator: "/").dropLast(3).joined(separator: "/"))
        func with(_ change: () throws -> Void) throws -> [ArchiveFinding] {
            let saved = cold.sample.folder.path + "/saved"
            try FileManager.default.copyItem(atPath: cold.path + "/cold", toPath: saved)
            try change()
            cold.archive.closePacks()
            let found = try findings(cold.archive, readsData: false)
            try FileManager.default.removeItem(atPath: cold.path + "/cold")
            try FileManager.default.moveItem(atPath: saved, toPath: cold.path + "/cold")
            cold.archive.closePacks()
            return found
        }
        let missing = try with { try FileManager.default.removeItem(atPath: file) }
        #expect(codes(missing).contains(.packDamaged) || codes(missing).contains(.packMissing))
        let gone = try with { try FileManager.default.removeItem(atPath: "\(cold.path)/cold/\(object)") }
        #expect(codes(gone).contains(.packMissing))
        let cut = try with {
            let handle = try FileHandle(forWritingTo: URL(filePath: file))
            try handle.truncate(atOffset: 5_000)
            try handle.close()
        }
        #expect(codes(cut).contains(.packDamaged))
        let inventory = try with { try ColdSample.flip("\(cold.path)/cold/\(object)/inventory.json", at: 20) }
        #expect(codes(inventory) == [.packDamaged])
        let declaration = try with { try FileManager.default.removeItem(atPath: "\(cold.path)/cold/0=ocfl_1.1") }
        #expect(codes(declaration) == [.packDamaged])
        // The next move writes it anew.
        try FileManager.default.removeItem(atPath: "\(cold.path)/cold/0=ocfl_1.1")
        try cold.move(to: .cold)
        #expect(try findings(cold.archive).isEmpty)
        let foreign = try with { try Data().write(to: URL(filePath: "\(cold.path)/cold/notas.txt")) }
        #expect(foreign.map(\.level) == [.note])
        let unknown = try with {
            try FileManager.default.copyItem(
                atPath: "\(cold.path)/cold/\(pack.prefix(3))",
                toPath: "\(cold.path)/cold/fff"
            )
        }
        #expect(unknown.map(\.level) == [.note])
        #expect(try findings(cold.archive).isEmpty)
    }

    @Test("The catalogue comes back from hot item lines and packs; an object in both tiers is a note until it is moved")
    func rebuild() throws {
        let cold = try ColdSample(documents: 6)
        var options = cold.options
        options.packObjectCount = 5
        try cold.move(to: .cold, options: options)
        var selection = MoveSelection()
        selection.digests = [cold.digests[1]]
        try cold.move(to: .hot, selection)
        let copy = cold.sample.folder.path + "/copy"
        #expect(try ToolRun("cp", ["-a", cold.path, copy], in: cold.sample.folder.path).status == 0)
        try FileManager.default.removeItem(atPath: copy + "/catalogue")
        let rebuild = try CatalogueRebuild(at: copy)
        try rebuild.run(wait: 1)
        #expect(rebuild.findings.isEmpty, "\(rebuild.findings)")
        #expect(rebuild.itemCount == 6)
        let archive = try Archive(opening: copy, access: .write(wait: 1, actor: "tester", at: cold.now))
        let reader = ArchiveReader(archive)
        for (digest, content) in cold.contents { #expect(try reader.bytes(digest, limit: 1 << 24) == content) }
        let found = try findings(archive)
        #expect(found.map(\.level) == [.note], "\(found)")
        #expect(found.first?.error.hint == "lastro archive move --to cold \(cold.digests[1].hex)")
        // Nothing has to be packed for that.
        let summary = try MoveToCold(archive, options: cold.options, actor: "tester").run(selection) { _ in }
        #expect(summary.objects == 1)
        #expect(summary.bytesWritten == 0)
        #expect(try findings(archive).isEmpty)
    }

    @Test("A copy without the empty folder of the cold tier is sound, and gets the folder when it is needed")
    func withoutFolder() throws {
        let cold = try ColdSample(documents: 2)
        try FileManager.default.removeItem(atPath: cold.path + "/cold")
        #expect(try findings(cold.archive).isEmpty)
        #expect(try cold.move(to: .hot).summary.objects == 0)
        #expect(try cold.move(to: .cold).summary.objects == 5)
        try cold.verify()
    }

    @Test("Lines that the hot tier has lost come back from a pack")
    func linesFromPacks() throws {
        let cold = try ColdSample(documents: 4)
        try cold.move(to: .cold)
        let copy = cold.sample.folder.path + "/copy"
        #expect(try ToolRun("cp", ["-a", cold.path, copy], in: cold.sample.folder.path).status == 0)
        for name in ["catalogue", "hot"] { try FileManager.default.removeItem(atPath: "\(copy)/\(name)") }
        try FileManager.default.createDirectory(atPath: copy + "/hot", withIntermediateDirectories: false)
        let rebuild = try CatalogueRebuild(at: copy)
        try rebuild.run(wait: 1)
        #expect(rebuild.itemCount == 4)
        let archive = try Archive(opening: copy, access: .read)
        let reader = ArchiveReader(archive)
        for (digest, content) in cold.contents { #expect(try reader.bytes(digest, limit: 1 << 24) == content) }
    }

    @Test("A damaged object of the hot tier stays there and is named; the others are sealed")
    func damagedHotObject() throws {
        let cold = try ColdSample(documents: 5)
        let damaged = cold.digests[1]
        try ColdSample.flip("\(cold.path)/hot/\(ArchiveLayout.object(damaged))", at: 3)
        let (steps, summary) = try cold.move(to: .cold)
        #expect(summary.failed == 1)
        let failed = steps.compactMap { if case .failed(let stored, _) = $0 { stored.object.sha256 } else { nil } }
        #expect(failed == [damaged])
        let found = try findings(cold.archive)
        #expect(codes(found) == [.objectDigestMismatch])
        #expect(found.first?.error.subject == "hot/\(ArchiveLayout.object(damaged))")
    }

    @Test("Readers and a mover do not disturb each other")
    func readersBesideMover() throws {
        let cold = try ColdSample(documents: 10)
        let archive = cold.archive
        let contents = cold.contents
        let isDone = NSLock()
        isDone.lock()
        nonisolated(unsafe) var failures: [String] = []
        let finished = DispatchSemaphore(value: 0)
        let thread = Thread {
            let reader = ArchiveReader(archive)
            while !isDone.try() {
                for (digest, content) in contents {
                    do {
                        if try reader.bytes(digest, limit: 1 << 24) != content { failures.append(digest.hex) }
                    } catch {
                        failures.append("\(error)")
                    }
                }
            }
            isDone.unlock()
            finished.signal()
        }
        thread.start()
        for _ in 0..<6 {
            var options = cold.options
            options.packObjectCount = 4
            try cold.move(to: .cold, options: options)
            try cold.move(to: .hot)
        }
        isDone.unlock()
        finished.wait()
        #expect(failures.isEmpty, "\(failures.prefix(3))")
        try cold.verify()
    }
}
