import EvidenceArchive
import EvidenceRecords
import Foundation
import LibCrypto
import TestSupport
import Testing

/// Sealing and renewals that are killed: no batch that was told is lost, no object is covered twice, no token is used before
/// it is stored, and the next run ends what was begun.
@Suite(.serialized) struct BatchCrashTests {
    private static let soak = ProcessInfo.processInfo.environment["LASTRO_SOAK_KILLS"].flatMap { Int($0) }

    /// Batches that runs told of.
    private func told(_ run: DriverProcess) -> [UInt64] {
        run.lines.filter { ["sealed", "prepared", "renewed", "rehashed"].contains($0.first) }
            .compactMap { $0.count > 1 ? UInt64($0[1]) : nil }
    }

    private func verify(_ sample: SampleArchive, told: Set<UInt64>) throws {
        let archive = try sample.open()
        let history = try BatchHistory(archive)
        #expect(told.isSubset(of: history.numbers), "lost: \(told.subtracting(history.numbers))")
        let check = try ArchiveCheck(archive, options: CheckOptions()).run { finding in
            if finding.level == .damage { Issue.record("\(finding.error)") }
        }
        #expect(check.damageCount == 0)
        let derivation = RecordDerivation(archive, history: history)
        var covered: Set<ObjectDigest> = []
        var stored: Set<ObjectDigest> = []
        for number in history.numbers {
            let header = try #require(history[number])
            // What is covered by a token stands in an earlier batch.
            #expect(stored.isSuperset(of: header.renews), "batch \(number) renews what was not stored")
            for member in try derivation.file(number).members {
                #expect(covered.insert(member).inserted, "\(member) is covered twice")
            }
            stored.formUnion(header.tokens + header.extensions.map(\.extended))
        }
        let waiting = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.waitingObjects(limit: .max).map(\.object.sha256)
        }
        #expect(covered.isDisjoint(with: waiting))
    }

    private func add(_ count: Int, _ sample: SampleArchive, _ seed: Int) throws {
        let archive = try sample.open()
        let session = try AddSession(archive, actor: "tester")
        for number in 0..<count {
            try session.add(.bytes(Array("documento \(seed) \(number)".utf8)), sample.document())
        }
        #expect(try session.finish().count == count)
    }

    @Test("SIGKILL at random moments of sealing, preparing, renewing and rehashing")
    func killed() throws {
        var generator = SystemRandomNumberGenerator()
        let wanted = Self.soak ?? 100
        var kills = 0
        while kills < wanted {
            let sample = try SampleArchive()
            _ = try sample.create()
            var told: Set<UInt64> = []
            try add(10, sample, 0)
            let start = ContinuousClock.now
            let whole = try DriverProcess.run(["renew", sample.path])
            let duration = (ContinuousClock.now - start) / .microseconds(1)
            #expect(whole.status == 0, "\(whole.lines)")
            told.formUnion(self.told(whole))
            for round in 1...25 where kills < wanted {
                try add(9, sample, round)
                let delay = UInt32(Double.random(in: duration * 0.1...duration * 1.1, using: &generator))
                let run = try DriverProcess.run(["renew", sample.path], killingAfter: delay)
                #expect(run.status == 137 || run.status == 0, "\(run.lines)")
                told.formUnion(self.told(run))
                if run.status == 137 { kills += 1 }
                // What is verified between costs more than what is killed.
                if round % 3 == 0 { try verify(sample, told: told) }
            }
            let last = try DriverProcess.run(["renew", sample.path])
            #expect(last.status == 0, "\(last.lines)")
            told.formUnion(self.told(last))
            try verify(sample, told: told)
            let archive = try sample.open()
            #expect(try archive.catalogue.read { reader throws(ArchiveError) in try reader.waitingCount() } == 0)
        }
    }

    @Test("Killed at each call that changes a file, in steps")
    func killedAtCalls() throws {
        guard FaultShim.path != nil else { return }
        var call = 0
        while true {
            let sample = try SampleArchive()
            _ = try sample.create()
            try add(9, sample, 0)
            let run = try DriverProcess.run(["renew", sample.path], fault: "kill:\(call)")
            try verify(sample, told: Set(told(run)))
            let again = try DriverProcess.run(["renew", sample.path])
            #expect(again.status == 0, "\(again.lines)")
            try verify(sample, told: Set(told(run) + told(again)))
            guard run.status == 137 else {
                #expect(run.status == 0, "\(run.lines)")
                break
            }
            call += 17
        }
        #expect(call > 50)
    }

    @Test("A flipped bit in a batch, or a token that is gone, is named with the command that mends it")
    func damaged() throws {
        let sample = try SampleArchive()
        _ = try sample.create()
        try add(9, sample, 0)
        #expect(try DriverProcess.run(["renew", sample.path]).status == 0)
        let token: ObjectDigest
        let file: ObjectDigest
        do {
            let archive = try sample.open()
            let history = try BatchHistory(archive)
            let number = try #require(history.numbers.first)
            token = try #require(history[number]?.tokens.first)
            file =
                try archive.catalogue.read { reader throws(ArchiveError) in
                    try reader.item(sequence: number)?.object.sha256
                } ?? token
        }
        func path(_ digest: ObjectDigest) -> String {
            "\(sample.path)/hot/\(digest.hex.prefix(2))/\(digest.hex.dropFirst(2).prefix(2))/\(digest.hex)"
        }
        var bytes = try Data(contentsOf: URL(filePath: path(file)))
        bytes[bytes.count - 5] ^= 1
        try FileManager.default.removeItem(atPath: path(file))
        try bytes.write(to: URL(filePath: path(file)))
        try FileManager.default.removeItem(atPath: path(token))
        var codes: Set<String> = []
        let archive = try sample.open()
        _ = try ArchiveCheck(archive, options: CheckOptions()).run { finding in
            codes.insert(finding.error.code.rawValue)
            #expect(finding.error.hint.hasPrefix("lastro archive repair"))
        }
        #expect(codes == ["ARC-OBJECT-DIGEST-MISMATCH", "ARC-OBJECT-MISSING"], "\(codes)")
    }
}
