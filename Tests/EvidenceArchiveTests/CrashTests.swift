import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// A writer that is killed, or whose calls fail: what it acknowledged is there, what is there is whole, and the same
/// command run again ends with every file in the archive once.
@Suite(.serialized) struct CrashTests {
    private static let fileCount = 26

    /// Sees that everything acknowledged is there, then finishes the work.
    private func settle(_ sample: SampleArchive, _ sources: String, after run: DriverProcess) throws {
        do {
            let archive = try sample.open()
            let items = try sample.verify(archive)
            for line in run.acknowledged {
                let sequence = try #require(UInt64(line[3]))
                #expect(items.indices.contains(Int(sequence)))
                #expect(items[Int(sequence)].name == line[1])
                #expect(items[Int(sequence)].object.sha256.hex == line[2])
            }
        }
        let again = try DriverProcess.run(["add", sample.path, sources, "5"])
        #expect(again.status == 0, "\(again.lines)")
        let items = try sample.verify(try sample.open())
        #expect(Set(items.compactMap(\.name)).count == Self.fileCount)
        #expect(items.count == Self.fileCount)
    }

    @Test("Killed at each call that changes a file, in steps")
    func killedAtCalls() throws {
        guard FaultShim.path != nil else { return }
        var call = 0
        var kills = 0
        while true {
            let sample = try SampleArchive()
            _ = try sample.create()
            let sources = try sample.sources(Self.fileCount)
            let run = try DriverProcess.run(["add", sample.path, sources, "5"], fault: "kill:\(call)")
            try settle(sample, sources, after: run)
            guard run.status == 137 else {
                #expect(run.status == 0)
                break
            }
            kills += 1
            // A step that is no divisor of the calls of a group, so that groups are hit at different places.
            call += 11
        }
        #expect(kills >= 15)
    }

    @Test("Killed at random moments")
    func killedAtRandom() throws {
        var generator = SystemRandomNumberGenerator()
        var kills = 0
        for _ in 0..<30 {
            let sample = try SampleArchive()
            _ = try sample.create()
            let sources = try sample.sources(Self.fileCount)
            let delay = UInt32.random(in: 1_000...120_000, using: &generator)
            let run = try DriverProcess.run(["add", sample.path, sources, "3"], killingAfter: delay)
            if run.status == 137 { kills += 1 }
            try settle(sample, sources, after: run)
        }
        #expect(kills > 0)
    }

    @Test(
        "Failing calls end with a code that says what to do, and leave nothing that is not whole",
        arguments: [
            ("write:9:28", "ARC-IO-DISK-FULL"), ("write:40:5", "ARC-IO-FAILED"), ("create:7:28", "ARC-IO-DISK-FULL"),
            ("create:3:24", "ARC-IO-FAILED"), ("fsync:2:5", "ARC-IO-FAILED"), ("fsync:30:5", "ARC-IO-FAILED"),
            ("renameat:4:5", "ARC-IO-FAILED"), ("renameat:0:30", "ARC-IO-NOT-WRITABLE"),
            ("linkat:1:28", "ARC-IO-DISK-FULL"),
            ("mkdirat:8:28", "ARC-IO-DISK-FULL"), ("unlinkat:3:5", "ARC-IO-FAILED"),
            ("fdatasync:1:5", "ARC-"), ("pwrite64:2:28", "ARC-IO-DISK-FULL"),
        ]
    )
    func failingCalls(fault: String, code: String) throws {
        guard FaultShim.path != nil else { return }
        let sample = try SampleArchive()
        _ = try sample.create()
        let sources = try sample.sources(Self.fileCount)
        let run = try DriverProcess.run(["add", sample.path, sources, "5"], fault: fault)
        if run.status != 0 {
            #expect(run.status == 74)
            #expect(run.lines.last?.first == "error")
            #expect(run.lines.last?[1].hasPrefix(code) == true, "\(run.lines.last ?? [])")
        } else {
            // LMDB writes and syncs in one of several ways; the call may not have come.
            #expect(fault.hasPrefix("fdatasync") || fault.hasPrefix("pwrite"))
        }
        try settle(sample, sources, after: run)
    }

    @Test("Making an archive, killed at each call that changes a file: made anew, or there")
    func killedWhileCreating() throws {
        guard FaultShim.path != nil else { return }
        var call = 0
        while true {
            let sample = try SampleArchive()
            let run = try DriverProcess.run(["create", sample.path], fault: "kill:\(call)")
            guard run.status == 137 else {
                #expect(run.status == 0)
                break
            }
            let isThere = FileManager.default.fileExists(atPath: sample.path + "/archive.yaml")
            let archive = try isThere ? sample.open() : sample.create()
            try sample.verify(archive)
            #expect(try archive.audit.size() == 1)
            #expect(!FileManager.default.fileExists(atPath: sample.path + "/creating"))
            call += 3
        }
        #expect(call > 12)
    }

    @Test("A group that fails after its record was written keeps its numbers, while its session still lives")
    func failedGroup() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let bytes = Array("não cabe".utf8)
        let blocker = "\(sample.path)/hot/\(try ObjectDigest(hashing: bytes).hex.prefix(2))"
        try Data().write(to: URL(filePath: blocker))
        let failing = try AddSession(archive, actor: "tester")
        try failing.add(.bytes(bytes), sample.document("first"))
        #expect(throws: ArchiveError.self) { try failing.flush() }
        try FileManager.default.removeItem(atPath: blocker)
        let session = try AddSession(archive, actor: "tester")
        try session.add(.bytes([2]), sample.document("second"))
        #expect(try session.finish().map(\.sequence) == [1])
        #expect(throws: ArchiveError.self) { try failing.finish() }
        #expect(try sample.verify(archive).map(\.name) == ["first", "second"])
    }

    @Test("Two processes add at once: both finish, and what both have is there once")
    func twoAtOnce() throws {
        let sample = try SampleArchive()
        _ = try sample.create()
        let sources = try sample.sources(60)
        let outputs = ["one", "two"].map { sample.folder.path + "/out-" + $0 }
        let processes = try outputs.map { output in
            try DriverProcess.start(["add", sample.path, sources, "4"], output: output)
        }
        var acknowledged: [[String]] = []
        for (process, output) in zip(processes, outputs) {
            let run = try DriverProcess(waitingFor: process, output: output)
            #expect(run.status == 0)
            #expect(run.acknowledged.count == 60)
            acknowledged += run.acknowledged
        }
        let items = try sample.verify(try sample.open())
        #expect(items.count == 60)
        #expect(acknowledged.filter { $0[0] == "added" }.count == 60)
        for line in acknowledged { #expect(items.contains { $0.name == line[1] && "\($0.sequence)" == line[3] }) }
    }

    @Test("A second writer that may not wait gets told that another one writes")
    func locked() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let sources = try sample.sources(1)
        try archive.withLease(wait: 1) { _ in
            let run = try? DriverProcess.run(["add", sample.path, sources, "5", "2", "0"])
            #expect(run?.status == 75)
            #expect(run?.lines.first?[1] == "ARC-ARCHIVE-LOCKED")
        }
    }
}
