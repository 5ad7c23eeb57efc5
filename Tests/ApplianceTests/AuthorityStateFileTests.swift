import ASN1
import Foundation
import TestSupport
import Testing
import TimeStampClient

@testable import Appliance

/// What is remembered of authorities between runs.
@Suite struct AuthorityStateFileTests {
    private static let time = Instant(seconds: 1_750_000_000)

    @Test("What one run remembers the next one knows") func shared() throws {
        let folder = try TemporaryFolder()
        try AuthorityStateFile(folder: folder.path).update("act") { record in
            record.failureCount = 3
            record.lastFailure = Self.time
            record.stayAwayUntil = Self.time.adding(seconds: 60)
            record.requests = [Self.time, Self.time]
        }
        let other = try AuthorityStateFile(folder: folder.path)
        let record = other.record(of: "act")
        #expect(record.failureCount == 3)
        #expect(record.lastFailure == Self.time)
        #expect(record.stayAwayUntil == Self.time.adding(seconds: 60))
        #expect(record.requests == [Self.time, Self.time])
        #expect(other.record(of: "outra") == AuthorityRecord())
    }

    @Test(
        "A file that cannot be read is as none",
        arguments: [
            "", "x", "{}", #"{"schema":"other/1","authorities":{}}"#, #"{"schema":"lastro.timestamp-authorities/1"}"#,
        ]
    )
    func unreadable(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("timestamp-authorities.json", Array(text.utf8))
        let file = try AuthorityStateFile(folder: folder.path)
        #expect(file.record(of: "act") == AuthorityRecord())
        file.update("act") { $0.failureCount = 1 }
        #expect(try AuthorityStateFile(folder: folder.path).record(of: "act").failureCount == 1)
    }

    @Test("Runs at the same time lose nothing of one another") func concurrent() async throws {
        let folder = try TemporaryFolder()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    guard let file = try? AuthorityStateFile(folder: folder.path) else { return }
                    for _ in 0..<10 { file.update("act") { $0.failureCount += 1 } }
                }
            }
        }
        #expect(try AuthorityStateFile(folder: folder.path).record(of: "act").failureCount == 80)
    }

    @Test("A folder that is not there is an error of the configuration") func missing() {
        #expect {
            try AuthorityStateFile(folder: "/nowhere/at/all")
        } throws: { error in
            (error as? ApplianceError)?.kind == .configuration
        }
    }
}
