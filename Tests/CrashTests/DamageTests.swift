import Foundation
import TestSupport
import Testing

/// Damage on the disk: named with the command that mends it, which mends it.
@Suite struct DamageTests {
    /// An archive with some items.
    private func workshop(_ count: Int = 12) throws -> CrashWorkshop {
        let workshop = try CrashWorkshop()
        try workshop.addSources(count)
        let run = try CommandRun(workshop.adding, in: workshop.folder)
        workshop.note(run)
        try workshop.verifyFinished()
        return workshop
    }

    private func check(_ workshop: CrashWorkshop) throws -> CommandRun {
        try workshop.run("archive", "check", "--read-data", "--archive", workshop.archive, "--json")
    }

    @Test("A catalogue that was cut off", arguments: [0, 1, 4_096, 8_191, 20_000, 60_000])
    func truncatedCatalogue(length: UInt64) throws {
        let workshop = try workshop()
        let file = workshop.path("archive/catalogue/data.mdb")
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try #require(try handle.seekToEnd() > length)
        try handle.truncate(atOffset: length)
        try handle.close()
        for words in [["check"], ["list"], ["add", workshop.sources, "--no-judge"]] {
            let run = try CommandRun(["archive"] + words + ["--archive", workshop.archive], in: workshop.folder)
            #expect(run.status == 3, "\(words) \(run.messages)")
            #expect(run.messages.contains("ARC-CATALOGUE-"), "\(run.messages)")
            let command = "lastro: hint: lastro archive repair --archive \(workshop.archive) --rebuild-catalogue"
            #expect(run.messages.contains(command), "\(run.messages)")
            #expect(run.lines.isEmpty)
        }
        let repair = try workshop.run("archive", "repair", "--rebuild-catalogue", "--archive", workshop.archive)
        #expect(repair.status == 0, "\(repair.messages)")
        try workshop.verifyFinished()
    }

    @Test("A bit of an object: found by reading, named with its path, mended from a copy")
    func flippedBitInAnObject() throws {
        let workshop = try workshop()
        try FileManager.default.copyItem(atPath: workshop.path("archive"), toPath: workshop.path("copy"))
        let digest = try #require(workshop.acknowledged.values.sorted().first)
        let name = "hot/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
        try flip(workshop.path("archive/\(name)"))
        let run = try check(workshop)
        #expect(run.status == 3)
        let finding = try #require(run.objects.first)
        #expect(finding["code"] as? String == "ARC-OBJECT-DIGEST-MISMATCH")
        #expect(finding["subject"] as? String == name)
        #expect(finding["repair"] as? String == "lastro archive repair --archive \(workshop.archive) --from REPLICA")
        let got = try workshop.run("archive", "get", digest, "--archive", workshop.archive, "--output", "got")
        #expect(got.status == 3)
        #expect(!FileManager.default.fileExists(atPath: workshop.path("got")))
        let repair = try workshop.run("archive", "repair", "--archive", workshop.archive, "--from", "copy")
        #expect(repair.status == 0, "\(repair.messages)")
        try workshop.verifyFinished()
    }

    @Test("A bit anywhere in the catalogue is harmless, or named with the command that mends it")
    func flippedBitsInTheCatalogue() throws {
        let workshop = try workshop()
        let file = URL(filePath: workshop.path("archive/catalogue/data.mdb"))
        let sound = try Data(contentsOf: file)
        var generator = SystemRandomNumberGenerator()
        // Most of a small catalogue is empty: the first time it is what an object's records say, wherever they stand.
        let digest = try #require(workshop.acknowledged.values.sorted().first)
        let records = try #require(sound.ranges(of: Self.octets(digest)).nonEmpty)
        for round in 0..<25 {
            let places = round == 0 ? records.map(\.lowerBound) : [Int.random(in: 0..<sound.count, using: &generator)]
            let place = places[0]
            var bytes = sound
            for place in places { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
            try bytes.write(to: file)
            let run = try check(workshop)
            #expect([0, 3].contains(run.status), "octet \(place): \(run.status) \(run.messages)")
            let list = try workshop.run("archive", "list", "--archive", workshop.archive)
            #expect([0, 3].contains(list.status), "octet \(place): \(list.status) \(list.messages)")
            if round == 0 { #expect(run.status == 3) }
            guard run.status == 3 else { continue }
            #expect((run.lines + [run.messages]).contains { $0.contains("lastro archive repair") }, "octet \(place)")
            let repair = try workshop.run("archive", "repair", "--rebuild-catalogue", "--archive", workshop.archive)
            #expect(repair.status == 0, "octet \(place): \(repair.messages)")
            #expect(try check(workshop).status == 0)
        }
        try sound.write(to: file)
        try workshop.verifyFinished()
    }

    private static func octets(_ hex: String) -> Data {
        let digits = Array(hex.utf8)
        return Data(
            stride(from: 0, to: digits.count, by: 2).compactMap { place in
                UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
            }
        )
    }

    private func flip(_ path: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 0x10
        chmod(path, 0o640)
        try bytes.write(to: URL(filePath: path))
    }
}

extension Array {
    /// Nil for an empty one.
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
