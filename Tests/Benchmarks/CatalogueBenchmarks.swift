import EvidenceArchive
import Foundation
import LibCrypto

/// P9: the archive's catalogue, at ten million objects, and what adding to it costs.
enum CatalogueBenchmarks {
    /// Objects in the large catalogue; `LASTRO_BENCH_OBJECTS` says otherwise.
    static let objectCount =
        ProcessInfo.processInfo.environment["LASTRO_BENCH_OBJECTS"].flatMap { UInt64($0) } ?? 10_000_000

    static func run(folder: URL) throws -> [Measurement] { [try adding(folder)] + (try large(folder)) }

    /// 100,000 items, each of new content and with six pieces of known evidence, in groups as `archive add` has them.
    private static func adding(_ folder: URL) throws -> Measurement {
        let path = folder.appending(path: "catalogue-items").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let catalogue = try Catalogue(creating: path)
        let count: UInt64 = 100_000
        var random = SplitMix(state: 1)
        let shared = (0..<6).map { _ in SyntheticItems.object(&random) }
        var seconds = 0.0
        for start in stride(from: 0, to: count, by: 4_096) {
            var lines: [ItemLine] = []
            for sequence in start..<min(start + 4_096, count) {
                lines.append(try ItemLine(encoding: try SyntheticItems.item(sequence, shared, &random)))
            }
            let begin = ProcessorTime.now
            try catalogue.write { (writer) throws(ArchiveError) in
                for line in lines { try SyntheticItems.add(line, writer) }
            }
            seconds += ProcessorTime.now - begin
        }
        return Measurement(
            id: "P9-add",
            what: "catalogue: processor time of 100,000 items in groups of 4,096",
            ratio: seconds / 2,
            yardstick: "2 s",
            goal: "<= 1",
            isMet: seconds <= 2
        )
    }

    private static func large(_ folder: URL) throws -> [Measurement] {
        let path = folder.appending(path: "catalogue-large").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try fill(path)
        var opening = Double.infinity
        for _ in 0..<5 {
            opening = min(
                opening,
                try Stopwatch.nanoseconds(repetitions: 1, rounds: 1) {
                    _ = try Catalogue(opening: path, readOnly: false)
                }
            )
        }
        let catalogue = try Catalogue(opening: path, readOnly: true)
        var random = SplitMix(state: 9)
        var digests: [ObjectDigest] = []
        for index in 0..<objectCount {
            let object = SyntheticItems.object(&random)
            if index % max(1, objectCount / 20_000) == 0 { digests.append(object.sha256) }
        }
        digests.sort { $0.bytes[31] < $1.bytes[31] }
        var found = 0
        let round = try Stopwatch.nanoseconds(repetitions: 1, rounds: 3) {
            for digest in digests {
                let object = try catalogue.read { (reader) throws(ArchiveError) in try reader.object(sha256: digest) }
                if object?.object.sha256 == digest { found += 1 }
            }
        }
        let lookUp = found == 3 * digests.count ? round / Double(digests.count) : .infinity
        let objects = "catalogue of \(objectCount) objects"
        return [
            Measurement(
                id: "P9-look-up",
                what: "\(objects): look-up by digest, \(Int(lookUp)) ns",
                ratio: lookUp / 50_000,
                yardstick: "50 us",
                goal: "<= 1",
                isMet: lookUp <= 50_000
            ),
            Measurement(
                id: "P9-open",
                what: "\(objects): open, \(Int(opening)) ns",
                ratio: opening / 10_000_000,
                yardstick: "10 ms",
                goal: "<= 1",
                isMet: opening <= 10_000_000
            ),
        ]
    }

    /// Objects in order, their digests at random.
    private static func fill(_ path: String) throws {
        let catalogue = try Catalogue(creating: path)
        var random = SplitMix(state: 9)
        let time = try SyntheticItems.time()
        for start in stride(from: 0, to: objectCount, by: 250_000) {
            let objects = (start..<min(start + 250_000, objectCount)).map { _ in SyntheticItems.object(&random) }
            try catalogue.write { (writer) throws(ArchiveError) in
                for object in objects { _ = try writer.add(object: object, storedAt: time, location: .hot) }
            }
        }
    }
}
