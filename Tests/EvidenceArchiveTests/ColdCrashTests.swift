import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// A move that is killed, or whose calls fail: every object stands whole in a tier, and the same command run again finishes.
@Suite(.serialized) struct ColdCrashTests {
    private static let documents = 7
    /// Documents with a time-stamp each, and what they share.
    private static let objectCount = 2 * documents + 1

    /// A folder with the archive before the move, to be copied for each attempt.
    private func prepared(_ target: MoveTarget) throws -> ColdSample {
        let cold = try ColdSample(documents: Self.documents)
        if target == .hot {
            var options = cold.options
            options.packObjectCount = 10
            try cold.move(to: .cold, options: options)
        }
        return cold
    }

    /// A copy of the archive in a folder of its own.
    private func copy(_ cold: ColdSample) throws -> (folder: TestSupport.TemporaryFolder, path: String) {
        let folder = try TestSupport.TemporaryFolder()
        let path = folder.path + "/archive"
        try #require(try ToolRun("cp", ["-a", cold.path, path], in: folder.path).status == 0)
        return (folder, path)
    }

    /// Sees that nothing is lost and nothing half done is visible, then runs the command again and sees that it finishes.
    private func settle(_ cold: ColdSample, _ path: String, _ target: MoveTarget) throws {
        // As it was left: nothing is damaged, whoever looks.
        do {
            let archive = try Archive(opening: path, access: .read)
            #expect(try damage(archive) == [])
            try compare(cold, archive)
        }
        let again = try DriverProcess.run(["move", path, target.rawValue, "10"])
        #expect(again.status == 0, "\(again.lines)")
        let archive = try Archive(opening: path, access: .write(wait: 10, actor: "tester", at: cold.now))
        #expect(try damage(archive, notes: true) == [])
        try compare(cold, archive)
        let statistics = try archive.catalogue.read { reader throws(ArchiveError) in try reader.statistics() }
        let count = UInt64(Self.objectCount)
        #expect(statistics.hot.count == (target == .hot ? count : 0))
        #expect(statistics.cold.count == (target == .cold ? count : 0))
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/staging").isEmpty)
        let files = try FileManager.default.subpathsOfDirectory(atPath: path)
        #expect(UInt64(files.filter { $0.hasSuffix(".zip") }.count) == statistics.packs.count)
        let objects = files.filter { $0.hasPrefix("hot/") && $0.count == 74 }
        #expect(UInt64(objects.count) == statistics.hot.count)
    }

    private func damage(_ archive: Archive, notes: Bool = false) throws -> [String] {
        var options = CheckOptions()
        options.readsData = true
        var found: [String] = []
        _ = try ArchiveCheck(archive, options: options).run { finding in
            if notes || finding.level == .damage { found.append(finding.error.description) }
        }
        return found
    }

    private func compare(_ cold: ColdSample, _ archive: Archive) throws {
        let reader = ArchiveReader(archive)
        for (digest, content) in cold.contents { #expect(try reader.bytes(digest, limit: 1 << 24) == content) }
    }

    @Test("Killed at calls that change a file, in steps", arguments: MoveTarget.allCases)
    func killedAtCalls(target: MoveTarget) throws {
        guard FaultShim.path != nil else { return }
        let cold = try prepared(target)
        let step = ProcessInfo.processInfo.environment["LASTRO_SOAK"] == nil ? 47 : 1
        var call = 0
        var kills = 0
        while true {
            let (folder, path) = try copy(cold)
            let run = try DriverProcess.run(["move", path, target.rawValue, "10"], fault: "kill:\(call)")
            try settle(cold, path, target)
            withExtendedLifetime(folder) {}
            guard run.status == 137 else {
                #expect(run.status == 0)
                break
            }
            kills += 1
            call += step
        }
        #expect(kills >= 2)
    }

    @Test("Killed at random moments", arguments: MoveTarget.allCases)
    func killedAtRandom(target: MoveTarget) throws {
        let cold = try prepared(target)
        var generator = SystemRandomNumberGenerator()
        let rounds = ProcessInfo.processInfo.environment["LASTRO_SOAK_KILLS"].flatMap { Int($0) }.map { $0 / 4 } ?? 4
        for _ in 0..<rounds {
            let (folder, path) = try copy(cold)
            let delay = UInt32.random(in: 1_000...90_000, using: &generator)
            _ = try DriverProcess.run(["move", path, target.rawValue, "10"], killingAfter: delay)
            try settle(cold, path, target)
            withExtendedLifetime(folder) {}
        }
    }

    @Test(
        "Failing calls end with a code that says what to do, and nothing is lost",
        arguments: [
            (MoveTarget.cold, "write:20:5", "ARC-IO-FAILED"), (.cold, "create:4:28", "ARC-IO-DISK-FULL"),
            (.cold, "fsync:6:5", "ARC-IO-FAILED"), (.cold, "renameat2:0:5", "ARC-IO-FAILED"),
            (.cold, "unlinkat:5:30", "ARC-IO-NOT-WRITABLE"), (.cold, "mkdirat:3:28", "ARC-IO-DISK-FULL"),
            (.hot, "write:6:28", "ARC-IO-DISK-FULL"), (.hot, "renameat:3:5", "ARC-IO-FAILED"),
            (.hot, "fsync:6:5", "ARC-IO-FAILED"), (.hot, "unlinkat:5:30", "ARC-IO-NOT-WRITABLE"),
        ]
    )
    func failingCalls(target: MoveTarget, fault: String, code: String) throws {
        guard FaultShim.path != nil else { return }
        let cold = try prepared(target)
        let (folder, path) = try copy(cold)
        let run = try DriverProcess.run(["move", path, target.rawValue, "10"], fault: fault)
        if run.status != 0 {
            #expect(run.status == 74)
            #expect(run.lines.last?.first == "error")
            #expect(run.lines.last?[1].hasPrefix(code) == true, "\(fault) \(run.lines.last ?? [])")
        }
        try settle(cold, path, target)
        withExtendedLifetime(folder) {}
    }

    @Test(
        "What a medium changes while it is written is found before anything leaves the other tier",
        arguments: MoveTarget.allCases
    )
    func lyingMedium(target: MoveTarget) throws {
        guard FaultShim.path != nil else { return }
        let cold = try prepared(target)
        var refused = 0
        for number in stride(from: 0, to: 6, by: 2) {
            let (folder, path) = try copy(cold)
            let run = try DriverProcess.run(["move", path, target.rawValue, "10"], fault: "flip:\(number)")
            if run.status != 0 {
                refused += 1
                #expect(run.lines.last?.first == "error")
                let codes = ["ARC-PACK-DIGEST-MISMATCH", "ARC-OBJECT-DIGEST-MISMATCH"]
                #expect(codes.contains(run.lines.last?[1] ?? ""), "\(run.lines.last ?? [])")
            }
            try settle(cold, path, target)
            withExtendedLifetime(folder) {}
        }
        #expect(refused > 0)
    }
}
