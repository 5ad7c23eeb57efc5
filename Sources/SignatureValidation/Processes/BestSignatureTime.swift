import ASN1

/// The earliest time for which a proof of the signature's existence is at hand (EN 319 102-1 §5.5.4).
struct BestSignatureTime {
    let time: Instant

    /// The earliest proven signature time-stamp, or the validation time where there is none.
    init(_ validationTime: Instant, _ timeStamps: [JudgedTimeStamp]) {
        time = timeStamps.filter { $0.timeStamp.kind == .signature }.compactMap(\.provenTime)
            .reduce(validationTime, min)
    }
}
