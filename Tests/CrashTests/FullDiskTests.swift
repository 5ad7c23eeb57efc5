import Foundation
import TestSupport
import Testing

/// Disks that are full or read-only, in earnest.
@Suite struct FullDiskTests {
    @Test("On a full disk adding ends with the reason; once there is room it goes on where it was")
    func fullDisk() throws {
        guard let disk = try MountedFolder(kilobytes: 8_000) else { return }
        let workshop = try CrashWorkshop(in: disk.path)
        // Twice these do not fit.
        try workshop.addSources(60)
        let full = try CommandRun(workshop.adding, in: workshop.folder)
        workshop.note(full)
        #expect(full.status == 74)
        #expect(full.messages.contains("ARC-IO-DISK-FULL"), "\(full.messages)")
        #expect(full.messages.contains("lastro: hint: make room on the device"))
        #expect(full.lines.count < workshop.fileCount)
        try workshop.verify()
        #expect(disk.resize(kilobytes: 64_000))
        let again = try CommandRun(workshop.adding, in: workshop.folder)
        workshop.note(again)
        #expect(again.status == 0, "\(again.messages)")
        try workshop.verifyFinished()
    }

    @Test("A read-only archive can be read and checked, and says why it cannot be added to")
    func readOnly() throws {
        guard let disk = try MountedFolder(kilobytes: 16_000) else { return }
        let workshop = try CrashWorkshop(in: disk.path)
        try workshop.addSources(8)
        let whole = try CommandRun(workshop.adding, in: workshop.folder)
        workshop.note(whole)
        #expect(whole.status == 0, "\(whole.messages)")
        #expect(disk.makeReadOnly())
        let refused = try CommandRun(workshop.adding + ["--label", "new"], in: workshop.folder)
        #expect(refused.status == 74)
        #expect(refused.messages.contains("ARC-IO-NOT-WRITABLE"), "\(refused.messages)")
        #expect(refused.messages.contains("lastro: hint: check who owns the archive and how it is mounted"))
        #expect(try workshop.verify().count == 8)
        #expect(disk.makeWritable())
        try workshop.verifyFinished()
    }
}
