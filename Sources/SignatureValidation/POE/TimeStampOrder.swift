import ASN1
import LibCrypto
import TimeStampProtocol

/// The coherence of the times that verified tokens state (EN 319 102-1 §5.5.4 step 4 e, RFC 3161 §2.4.2).
struct TimeStampOrder {
    let policy: ValidationPolicy

    func check(_ judged: [JudgedTimeStamp], _ result: inout BlockResult) {
        let proven = judged.filter { $0.provenTime != nil }
        checkContent(proven, &result)
        checkCover(proven, &result)
    }

    /// The content existed before the signature that covers it, as far as the tokens' accuracy tells.
    private func checkContent(_ proven: [JudgedTimeStamp], _ result: inout BlockResult) {
        for content in proven where content.timeStamp.kind == .content {
            for signature in proven where signature.timeStamp.coverage.coversSignature {
                guard isAfter(content, signature), let first = content.provenTime, let second = signature.provenTime
                else { continue }
                result.fail(
                    .timeStampOrder,
                    .indeterminate(.timestampOrderFailure),
                    ["content": first.description, "signature": second.description]
                )
                return
            }
        }
    }

    /// Whether the one token was made after the other, whatever their clocks.
    private func isAfter(_ one: JudgedTimeStamp, _ other: JudgedTimeStamp) -> Bool {
        guard let time = one.provenTime, let otherTime = other.provenTime else { return false }
        return latest(other, otherTime) < earliest(one, time)
    }

    /// A token that covers another one was not made before it, as far as their accuracy tells.
    private func checkCover(_ proven: [JudgedTimeStamp], _ result: inout BlockResult) {
        for cover in proven {
            for covered in proven where cover.timeStamp.coverage.objects.contains(covered.timeStamp.sha256) {
                guard isAfter(covered, cover), let later = cover.provenTime, let earlier = covered.provenTime else {
                    continue
                }
                result.fail(
                    .timeStampCoverOrder,
                    .indeterminate(.timestampOrderFailure),
                    ["cover": later.description, "covered": earlier.description]
                )
                return
            }
        }
    }

    private func latest(_ judged: JudgedTimeStamp, _ time: Instant) -> Instant { time.adding(seconds: margin(judged)) }

    private func earliest(_ judged: JudgedTimeStamp, _ time: Instant) -> Instant {
        time.adding(seconds: -margin(judged))
    }

    /// Whole seconds, rounded up and bounded; where the token does not say, how far clocks may differ.
    private func margin(_ judged: JudgedTimeStamp) -> Int64 {
        guard case .success(let token) = judged.timeStamp.token, let accuracy = token.tstInfo.accuracy else {
            return policy.clockTolerance
        }
        return min(accuracy.nanoseconds / 1_000_000_000 + 1, Self.greatestMargin)
    }

    /// Beyond a year nothing is told by an order.
    private static let greatestMargin: Int64 = 366 * 86_400
}
