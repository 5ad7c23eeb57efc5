import Foundation
import TestSupport
import Testing

/// Several commands of `lastro archive` on one archive at the same time.
@Suite struct ConcurrencyTests {
    @Test("Eight readers beside a writer: each sees whole groups from the first on, and no damage")
    func readersDuringAWriter() throws {
        let workshop = try CrashWorkshop()
        try workshop.addSources(160, largest: 6_000)
        let writer = try RunningCommand(workshop.adding, in: workshop.folder)
        let reading: [[String]] = [
            ["list", "--json"], ["check", "--read-data", "--json"], ["stats", "--json"], ["list", "--json", "--all"],
        ]
        var rounds = 0
        var seen = 0
        repeat {
            let readers = try (0..<8).map { number in
                try RunningCommand(
                    ["archive"] + reading[number % reading.count] + ["--archive", workshop.archive],
                    in: workshop.folder
                )
            }
            for (number, reader) in readers.enumerated() {
                let run = try reader.wait()
                #expect(run.status == 0, "\(reading[number % reading.count]) \(run.lines.prefix(3)) \(run.messages)")
                guard number % 2 == 0, reading[number % reading.count][0] == "list" else { continue }
                let items = run.objects.compactMap { $0["sequence"] as? Int }
                #expect(items == Array(0..<items.count))
                seen = max(seen, items.count)
            }
            rounds += 1
        } while writer.isRunning
        let run = try writer.wait()
        workshop.note(run)
        #expect(run.status == 0, "\(run.messages)")
        #expect(rounds > 0 && seen > 0)
        try workshop.verifyFinished()
    }

    @Test("Two writers take turns: both finish, and every file is there once")
    func twoWriters() throws {
        let workshop = try CrashWorkshop()
        try workshop.addSources(80)
        let writers = try (0..<2).map { _ in try RunningCommand(workshop.adding, in: workshop.folder) }
        var added = 0
        for writer in writers {
            let run = try writer.wait()
            workshop.note(run)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.lines.count == 80)
            added += run.objects.count { $0["status"] as? String == "added" }
        }
        #expect(added == 80)
        try workshop.verifyFinished()
    }

    @Test("Who may not wait for another writer ends with 75 and adds nothing; readers need not wait")
    func secondWriter() throws {
        let workshop = try CrashWorkshop()
        try workshop.addSources(3)
        let lock = open(workshop.path("archive/writer.lock"), O_RDWR | O_CREAT, 0o640)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        for wait in ["0", "1"] {
            let run = try CommandRun(workshop.adding + ["--wait", wait], in: workshop.folder)
            #expect(run.status == 75)
            #expect(run.messages.contains("ARC-ARCHIVE-LOCKED"), "\(run.messages)")
            #expect(run.messages.contains("--wait"))
            #expect(run.lines.isEmpty)
        }
        #expect(try workshop.verify().isEmpty)
        close(lock)
        workshop.note(try CommandRun(workshop.adding, in: workshop.folder))
        try workshop.verifyFinished()
    }
}
