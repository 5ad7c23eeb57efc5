import ASN1

/// The earliest time for which a proof of the signature's existence is at hand (EN 319 102-1 §5.5.4, §5.6.3.4 step 6).
struct BestSignatureTime {
    private(set) var time: Instant
    /// The token that gives it; nil where it is the validation time, or a proof from outside.
    private(set) var proof: ParsedTimeStamp?

    /// The earliest among verified tokens over the signature, or the time that is known without them.
    init(_ known: Instant, _ timeStamps: [JudgedTimeStamp]) {
        time = known
        for judged in timeStamps where judged.timeStamp.coverage.coversSignature {
            guard let proven = judged.provenTime, proven < time else { continue }
            time = proven
            proof = judged.timeStamp
        }
    }
}
