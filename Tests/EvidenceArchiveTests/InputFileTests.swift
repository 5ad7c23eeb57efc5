import Foundation
import TestSupport
import Testing

@testable import EvidenceArchive

@Suite struct InputFileTests {
    @Test("A file is the same after reading only with the size and the time that it was opened with")
    func changedFile() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/changing"
        let old = Date(timeIntervalSince1970: 1_700_000_000)
        func isRefused(afterReading count: UInt64 = 3, _ change: () throws -> Void) throws -> Bool {
            try Data([1, 2, 3]).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
            let file = try InputFile(path: path, followingLinks: false)
            try change()
            do throws(ArchiveError) {
                try file.checkUnchanged(afterReading: count)
                return false
            } catch {
                return error.code == .inputUnusable
            }
        }
        #expect(try !isRefused {})
        #expect(try isRefused(afterReading: 2) {})
        let longer = try #require(FileHandle(forWritingAtPath: path))
        #expect(
            try isRefused {
                try longer.truncate(atOffset: 4)
                try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
            }
        )
        let later = old.addingTimeInterval(1)
        #expect(
            try isRefused { try FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: path) }
        )
    }
}
