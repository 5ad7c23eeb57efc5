import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// System calls of `archive add` that fail: the reason, the exit code, nothing half-done, and an end when it is run again.
@Suite struct FailingCallTests {
    /// Calls from the N-th on, counted from 0, with the error number.
    private static let faults = [
        "write:0:5", "write:7:5", "write:30:28", "fsync:0:5", "fsync:3:5", "fsync:17:5", "syncfs:0:5", "syncfs:1:5",
        "fdatasync:0:5", "fdatasync:4:5", "renameat:5:5", "linkat:1:5", "create:12:30", "mkdirat:2:28", "unlinkat:2:5",
        "pwrite64:6:5", "pwritev:1:5",
    ]

    @Test("EIO, ENOSPC, EROFS", arguments: faults)
    func failing(fault: String) throws {
        guard FaultShim.path != nil else { return }
        let workshop = try CrashWorkshop()
        try workshop.addSources(21)
        // Small groups sync files one by one, large ones all at once.
        let words = workshop.adding(group: fault.hasPrefix("syncfs") ? 100 : 4)
        let run = try CommandRun(words, in: workshop.folder, ending: .fault(fault))
        workshop.note(run)
        // LMDB writes and syncs in one of several ways: some calls may never come.
        if run.status != 0 {
            #expect(run.status == 74, "\(run.messages)")
            #expect(run.messages.contains("lastro: error: ARC-"), "\(run.messages)")
            #expect(run.messages.contains("lastro: hint: "))
            #expect(run.lines.count < workshop.fileCount)
        } else {
            #expect(["fdatasync", "pwrite64", "pwritev"].contains { fault.hasPrefix($0) })
        }
        try workshop.verify()
        let again = try CommandRun(workshop.adding, in: workshop.folder)
        workshop.note(again)
        #expect(again.status == 0, "\(again.messages)")
        try workshop.verifyFinished()
    }

    @Test("A catalogue that cannot be made larger says so, and is larger the next time")
    func fullMap() throws {
        guard FaultShim.path != nil else { return }
        let workshop = try CrashWorkshop()
        try workshop.addSources(30)
        do {
            // Almost all of the map that a catalogue begins with.
            let catalogue = try Catalogue(opening: workshop.path("archive/catalogue"), readOnly: false)
            let value = [UInt8](repeating: 7, count: 1 << 20)
            try catalogue.write { writer throws(ArchiveError) in
                for number in 0..<63 { try writer.setMeta("filler-\(number)", value) }
            }
        }
        var codes: Set<String> = []
        for number in 0..<8 {
            let run = try CommandRun(workshop.adding, in: workshop.folder, ending: .fault("mmap:\(number):12"))
            workshop.note(run)
            if run.status == 0 { break }
            #expect(run.status == 74, "\(run.messages)")
            let code = try #require(run.messages.firstMatch(of: /ARC-[A-Z-]+/))
            codes.insert(String(code.output))
            try workshop.verify()
        }
        #expect(codes.contains("ARC-CATALOGUE-FULL"), "\(codes)")
        workshop.note(try CommandRun(workshop.adding, in: workshop.folder))
        try workshop.verifyFinished()
    }
}
