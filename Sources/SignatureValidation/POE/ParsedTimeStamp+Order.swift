import ASN1
import TimeStampProtocol

extension [ParsedTimeStamp] {
    /// The tokens with their places in the file, by the time that they state, the newest first; of two that state the same
    /// time the one that covers more comes first, and unreadable ones come last.
    var newestFirst: [(index: Int, timeStamp: ParsedTimeStamp)] {
        guard count > 1 else { return map { (0, $0) } }
        return enumerated().map { ($0.offset, $0.element) }.sorted { left, right in
            switch (left.1.statedTime, right.1.statedTime) {
            case (let one?, let other?) where one != other: one > other
            case (_?, nil): true
            case (nil, _?): false
            default:
                left.1.coverage.objects.count == right.1.coverage.objects.count
                    ? left.0 > right.0 : left.1.coverage.objects.count > right.1.coverage.objects.count
            }
        }
    }
}

extension ParsedTimeStamp {
    /// The time that the token states; nil where it cannot be read.
    fileprivate var statedTime: Instant? {
        if case .success(let token) = token { token.tstInfo.genTime } else { nil }
    }
}
