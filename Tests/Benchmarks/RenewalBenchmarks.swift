import ASN1
import Appliance
import EvidenceArchive
import Foundation
import LibCrypto
import TestPKI
import TimeStampProtocol

/// P6: renewing the time-stamps of a thousand batches by one token, and covering documents by a tree with another digest.
enum RenewalBenchmarks {
    private static let batchCount = 1_000
    private static let documentCount = 200
    private static let documentSize = 1 << 20

    /// An authority of the test PKI that counts its own time.
    private final class Source: TimeStampSource {
        let tsa: TestIdentity
        var time: Instant
        var nanoseconds = 0.0
        var count = 0

        init(_ tsa: TestIdentity, at time: Instant) {
            self.tsa = tsa
            self.time = time
        }

        func token(over digest: [UInt8], _ algorithm: DigestAlgorithm) throws(TimeStampUnavailable) -> TimeStampToken {
            let begin = ContinuousClock.now
            let bytes = TimeStampTemplate(tsa, at: time, imprintDigest: algorithm).with { $0.imprint = digest }
                .token(over: [])
            nanoseconds += (ContinuousClock.now - begin) / .nanoseconds(1)
            count += 1
            do throws(TimeStampError) { return try TimeStampToken.parse(bytes[...]) } catch {
                throw TimeStampUnavailable(attempts: [.init(source: "bench", reason: "unreadable")])
            }
        }
    }

    static func run(folder: URL) throws -> [Measurement] {
        let root = TestIdentity.selfSigned(
            .authority(
                .commonName("AC Raiz Exemplo"),
                .rsa1,
                notBefore: .utc("2020-01-01"),
                notAfter: .utc("2060-01-01")
            )
        )
        func authority(_ from: String, _ to: String) -> TestIdentity {
            root.issue(
                .endEntity(
                    .commonName("ACT Exemplo"),
                    .rsa4,
                    notBefore: .utc(from),
                    notAfter: .utc(to),
                    adding: [.extendedKeyUsage(.timeStamping).critical()]
                )
            )
        }
        let anchor = folder.appending(path: "renewal-root.pem").path
        try Data(root.pem.utf8).write(to: URL(filePath: anchor))
        let list = root.crl(CRLTemplate(thisUpdate: .utc("2029-12-01"), nextUpdate: .utc("2030-02-01")))
        let lists = folder.appending(path: "renewal-crl").path
        try FileManager.default.createDirectory(atPath: lists, withIntermediateDirectories: true)
        try Data(list).write(to: URL(filePath: lists + "/root.crl"))
        return try renewals(
            folder,
            authority("2026-01-01", "2030-01-01"),
            authority("2029-01-01", "2034-01-01"),
            anchor,
            lists
        )
            + rehashing(folder, authority("2026-01-01", "2030-01-01"))
    }

    private static func archive(_ path: String) throws -> Archive? {
        guard let created = ArchiveTime("2026-01-02T00:00:00Z") else { return nil }
        return try Archive.create(
            at: path,
            identity: "00112233445566778899aabbccddeeff",
            created: created,
            actor: "bench"
        )
    }

    /// A renewal reads headers and tokens, never members: how many documents a batch has does not matter to it, and ten
    /// stand for ten thousand.
    private static func renewals(
        _ folder: URL,
        _ old: TestIdentity,
        _ new: TestIdentity,
        _ anchor: String,
        _ lists: String
    ) throws -> [Measurement] {
        guard let archive = try archive(folder.appending(path: "renewal").path),
            let at = ArchiveTime("2026-06-01T00:00:00Z")
        else { return [] }
        let first = Source(old, at: .utc("2026-06-01"))
        let maker = BatchMaker(archive, actor: "bench", wait: 10, sources: [first]) { at }
        let session = try AddSession(archive, actor: "bench")
        for number in 0..<batchCount * 10 {
            try session.add(.bytes(Array("documento \(number)".utf8)), ItemDescription(addedAt: at))
        }
        _ = try session.finish()
        while try maker.seal(.sha256, limit: 10) != nil {}
        let basis = try ValidationBasis(
            BasisOptions(
                anchors: [anchor],
                revocation: [lists],
                policy: "etsi-generic",
                time: .utc("2029-12-15")
            )
        )
        let source = Source(new, at: .utc("2029-12-15"))
        let begin = ContinuousClock.now
        let run = try RenewArchive(
            archive,
            actor: "bench",
            wait: 10,
            basis: basis,
            sources: [source],
            options: RenewalOptions()
        ) { _ in }
        let summary = try run.run()
        let whole = (ContinuousClock.now - begin) / .nanoseconds(1) - source.nanoseconds
        return [
            Measurement(
                id: "P6-renewal",
                what:
                    "time-stamp renewal of \(batchCount) batches (10,000 documents each): \(source.count) token(s), "
                    + "\(Int(whole / 1e6)) ms beside the TSA's own time",
                ratio: whole / 1e9,
                yardstick: "1 s",
                goal: "<= 1",
                isMet: whole <= 1e9 && source.count == 1 && summary.isComplete
            )
        ]
    }

    private static func rehashing(_ folder: URL, _ tsa: TestIdentity) throws -> [Measurement] {
        let path = folder.appending(path: "rehash").path
        guard let archive = try archive(path), let at = ArchiveTime("2026-06-01T00:00:00Z") else { return [] }
        let sources = folder.appending(path: "rehash-sources").path
        try FileManager.default.createDirectory(atPath: sources, withIntermediateDirectories: true)
        var random = SplitMix(state: 6)
        var files: [String] = []
        let session = try AddSession(archive, actor: "bench")
        for number in 0..<documentCount {
            var data = Data(capacity: documentSize)
            for _ in 0..<documentSize / 8 { withUnsafeBytes(of: random.next()) { data.append(contentsOf: $0) } }
            let file = "\(sources)/\(number)"
            try data.write(to: URL(filePath: file))
            files.append(file)
            try session.add(.path(file, followingLinks: false), ItemDescription(addedAt: at))
        }
        _ = try session.finish()
        let source = Source(tsa, at: .utc("2026-06-01"))
        let maker = BatchMaker(archive, actor: "bench", wait: 10, sources: [source]) { at }
        _ = try maker.seal(.sha256, limit: 10_000)
        var measurements: [Measurement] = []
        for (digest, note) in [(DigestAlgorithm.sha512, "kept"), (.sha384, "read")] {
            source.time = source.time.adding(seconds: 86_400)
            source.nanoseconds = 0
            let history = try BatchHistory(archive)
            let begin = ContinuousClock.now
            _ = try maker.rehash(history.proving, digest, history: history)
            let own = (ContinuousClock.now - begin) / .nanoseconds(1) - source.nanoseconds
            let yardstick = try Command.seconds("openssl", ["dgst", "-sha512"] + files, rounds: 2) * 1e9
            measurements.append(
                Measurement(
                    id: "P6-tree-\(note)",
                    what:
                        "hash-tree renewal to \(digest.rawValue) of \(documentCount) MiB, digests \(note): \(Int(own / 1e6)) ms",
                    ratio: yardstick / own,
                    yardstick: "openssl dgst -sha512 of the same bytes",
                    goal: ">= 0.9",
                    isMet: yardstick / own >= 0.9
                )
            )
        }
        return measurements
    }
}
