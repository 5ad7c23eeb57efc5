import EvidenceArchive
import Foundation
import TestSupport
import Testing

@Suite("The audit log, read") struct AuditLogTests {
    private func event(_ details: [String: AuditEvent.Detail]) throws -> AuditEvent {
        AuditEvent(
            .move,
            at: try #require(ArchiveTime("2026-11-21T12:00:00Z")),
            actor: try ObjectDigest(hashing: [1]),
            subject: try ObjectDigest(hashing: [2]),
            details: details
        )
    }

    @Test("An entry is read back as the event that it was written from")
    func roundTrip() throws {
        let event = try event(["a": .text("ç \"\\\u{1}"), "b": .number(.max), "c": .flag(false)])
        #expect(AuditEvent(entry: event.entry[...]) == event)
        let plain = AuditEvent(.initialize, at: event.at, actor: event.actor)
        #expect(AuditEvent(entry: plain.entry[...]) == plain)
    }

    @Test(
        "Anything else is no event of this version",
        arguments: [
            ("\"move\"", "\"fly\""), ("\"schema\":", "\"schema\": "), (":{\"a\":1}", ":{\"a\":1.5}"),
            (":{\"a\":1}", ":{\"a\":null}"), ("{\"actor\"", "{\"Actor\""), ("T12:00:00Z", "T25:00:00Z"),
            ("audit-event/1", "audit-event/2"),
        ]
    )
    func refusals(old: String, new: String) throws {
        let text = String(decoding: try event(["a": .number(1)]).entry, as: UTF8.self)
        let changed = text.replacingOccurrences(of: old, with: new)
        #expect(changed != text)
        #expect(AuditEvent(entry: Array(changed.utf8)[...]) == nil)
    }

    @Test("Entries come in order from any index on, and by what they are about")
    func records() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        for number in 0..<600 { try session.add(.bytes(Array("\(number)".utf8)), sample.document("n\(number)")) }
        let outcomes = try session.finish()
        let log = try AuditLog(archive: sample.path)
        #expect(try log.size() == 601)
        var indices: [UInt64] = []
        try log.forEachRecord(from: 250) { record in
            #expect(record.event != nil)
            indices.append(record.index)
            return indices.count < 300
        }
        #expect(indices == Array(250..<550))
        let wanted = try #require(outcomes[512].commitment)
        var found: [UInt64] = []
        try log.forEachRecord(from: 0, subjects: [wanted]) { record in
            found.append(record.index)
            return true
        }
        #expect(found == [513])
    }
}
