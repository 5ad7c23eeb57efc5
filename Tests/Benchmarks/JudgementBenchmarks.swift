import Foundation
import SignatureValidation

/// P1, P10 and P12: the judge in process.
enum JudgementBenchmarks {
    struct NotPassed: Error {
        let findings: [Finding]
    }

    static func run(python: String, folder: URL) throws -> [Measurement] {
        let small = try SmallSignature()
        let judged = try small.judge()
        guard judged.conclusion.verdict == .totalPassed else { throw NotPassed(findings: judged.conclusion.findings) }
        let warm = try Stopwatch.nanoseconds(repetitions: 2_000) { _ = try small.judge() }
        let unavoidable = try Stopwatch.nanoseconds(repetitions: 2_000, small.unavoidable())
        let first = Measurement(
            id: "P1",
            what: "warm judgement of a small detached AD-RB, chain of four, CRLs in the store: \(Int(warm / 1_000)) us",
            ratio: warm / unavoidable,
            yardstick: "digests and RSA verification that it cannot avoid: \(Int(unavoidable / 1_000)) us",
            goal: "<= 3",
            isMet: warm / unavoidable <= 3
        )
        return [first, try peer(small, warm, python, folder), try longList(warm), try archived(small)]
    }

    private static func peer(
        _ small: SmallSignature,
        _ warm: Double,
        _ python: String,
        _ folder: URL
    ) throws -> Measurement {
        let place = folder.appending(path: "pyhanko")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (name, bytes) in small.files { try Data(bytes).write(to: place.appending(path: name)) }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pyhanko_cms.py")
        let printed = try Command.output(python, [script.path, place.path])
        let microseconds = Double(printed.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        let ratio = microseconds * 1_000 / warm
        return Measurement(
            id: "P1",
            what: "the same judgement against pyHanko in process",
            ratio: ratio,
            yardstick: "pyHanko, detached CMS, in process: \(Int(microseconds)) us",
            goal: ">= 75",
            isMet: ratio >= 75
        )
    }

    private static func archived(_ small: SmallSignature) throws -> Measurement {
        let signature = try ArchivedSignature(like: small)
        let judged = try signature.judge()
        guard judged.conclusion.verdict == .totalPassed, judged.process == .archival else {
            throw NotPassed(findings: judged.conclusion.findings)
        }
        let warm = try Stopwatch.nanoseconds(repetitions: 1_000) { _ = try signature.judge() }
        let unavoidable = try Stopwatch.nanoseconds(repetitions: 1_000, signature.unavoidable())
        return Measurement(
            id: "P12",
            what: "judgement of an AD-RA signature with two archive time-stamps: \(Int(warm / 1_000)) us",
            ratio: warm / unavoidable,
            yardstick: "digests and RSA verifications that it cannot avoid: \(Int(unavoidable / 1_000)) us",
            goal: "<= 3",
            isMet: warm / unavoidable <= 3
        )
    }

    private static func longList(_ warm: Double) throws -> Measurement {
        let long = try SmallSignature(revokedEntries: 30_000)
        _ = try long.judge()
        let second = try Stopwatch.nanoseconds(repetitions: 2_000) { _ = try long.judge() }
        let extra = max(0, second - warm)
        return Measurement(
            id: "P10",
            what:
                "revocation of one more signature under a CRL of 30,000 entries: \(Int(extra)) ns beyond a short CRL's",
            ratio: extra / 50_000,
            yardstick: "50 us",
            goal: "<= 1",
            isMet: extra <= 50_000
        )
    }
}
