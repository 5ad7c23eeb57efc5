import ASN1
import SignaturePolicy

/// Whether the signature was made within the policy's signing period, and before its revocation (RFC 3125 §3.3).
///
/// Judged at signing time: a policy that has ended since does no harm. That the signature existed by the end is proven
/// by its best signature time; where nothing proves it, the signer's own claim is taken, with a warning.
struct PolicyPeriodCheck {
    let demands: PolicyDemands

    func check(
        _ subject: SignaturePolicyAcceptance.Subject,
        approval: JudgedSignaturePolicy.Approval?,
        _ result: inout BlockResult
    ) {
        let period = demands.rules.signingPeriod
        let values = [
            "notBefore": period.notBefore.description, "notAfter": period.notAfter?.description ?? "",
        ].filter { !$0.value.isEmpty }
        let earliest = min(subject.claimedTime ?? subject.bestTime, subject.bestTime)
        if earliest < period.notBefore {
            let time = ["time": earliest.description]
            demands.violated(.policyPeriod, .signatureConstraintsFailure, values.merging(time) { $1 }, &result)
        } else if let end = period.notAfter {
            check(subject, end: end, isEndIncluded: true, .policyPeriod, values, &result)
        }
        if let date = approval?.entry?.revocationDate {
            let values = ["revocationDate": date.description]
            check(subject, end: date, isEndIncluded: false, .policyRevoked, values, &result)
        }
    }

    private func check(
        _ subject: SignaturePolicyAcceptance.Subject,
        end: Instant,
        isEndIncluded: Bool,
        _ code: ReasonCode,
        _ values: [String: String],
        _ result: inout BlockResult
    ) {
        func isInTime(_ time: Instant) -> Bool { isEndIncluded ? time <= end : time < end }
        guard !isInTime(subject.bestTime) else { return }
        if let claimed = subject.claimedTime, isInTime(claimed) {
            let times = ["policy": demands.name, "claimed": claimed.description, "end": end.description]
            result.note(.policyPeriodNotProven, .warn, times)
            return
        }
        let time = ["time": (subject.claimedTime ?? subject.bestTime).description]
        demands.violated(code, .signatureConstraintsFailure, values.merging(time) { $1 }, &result)
    }
}
