import SignatureValidation

let small = try SmallSignature()
let judged = try small.judge()
guard judged.conclusion.verdict == .totalPassed else {
    fatalError("the benchmark's own signature does not pass: \(judged.conclusion.findings)")
}
let warm = try Stopwatch.nanoseconds(repetitions: 2_000) { _ = try small.judge() }
let unavoidable = try Stopwatch.nanoseconds(repetitions: 2_000, small.unavoidable())
print(
    Measurement(
        id: "P1",
        what: "warm judgement of a small detached AD-RB, chain of four, CRLs in the store: \(Int(warm / 1_000)) us",
        ratio: warm / unavoidable,
        yardstick: "digests and RSA verification that it cannot avoid: \(Int(unavoidable / 1_000)) us",
        goal: "<= 3",
        isMet: warm / unavoidable <= 3
    ).line
)
let long = try SmallSignature(revokedEntries: 30_000)
_ = try long.judge()
let second = try Stopwatch.nanoseconds(repetitions: 1_000) { _ = try long.judge() }
let bound = 50_000.0
print(
    Measurement(
        id: "P10",
        what: "one more signature under a CRL of 30,000 entries, over one under 10 entries: \(Int(second - warm)) ns",
        ratio: max(0, second - warm) / bound,
        yardstick: "50 us",
        goal: "<= 1",
        isMet: second - warm <= bound
    ).line
)
