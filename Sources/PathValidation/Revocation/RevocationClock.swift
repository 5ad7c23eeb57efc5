import ASN1

/// A time policy with the path's time, ready to judge the times of evidence.
struct RevocationClock: Hashable {
    let policy: RevocationTimePolicy
    /// The time at which the status is wanted.
    let controlTime: Instant

    init(_ policy: RevocationTimePolicy, time: Instant) {
        self.policy = policy
        switch policy {
        case .current: controlTime = time
        case .proof(let at, _, _): controlTime = at
        }
    }

    /// How evidence stands in time.
    enum Freshness {
        case fresh
        case stale
        /// Issued after everything that may be known.
        case future
    }

    /// `isAnswer`: the evidence is an OCSP response, which may be without nextUpdate.
    func freshness(thisUpdate: Instant, nextUpdate: Instant?, isAnswer: Bool = false) -> Freshness {
        let isOpen = isAnswer && nextUpdate == nil
        switch policy {
        case .current(let age):
            if thisUpdate > controlTime { return .future }
            if let nextUpdate, nextUpdate.seconds < controlTime.seconds { return .stale }
            // Without any nextUpdate nothing else would say how long it is good.
            let limit = isOpen || nextUpdate == nil && age.maximum == nil ? age.maximumWithoutNextUpdate : age.maximum
            return isOlder(thisUpdate, than: limit) ? .stale : .fresh
        case .proof(_, let knownUntil, let age):
            if thisUpdate > knownUntil { return .future }
            if thisUpdate >= controlTime { return .fresh }
            let limit = isOpen ? age.maximumWithoutNextUpdate : age.maximum
            if limit != nil { return isOlder(thisUpdate, than: limit) ? .stale : .fresh }
            guard let nextUpdate else { return .stale }
            return nextUpdate.seconds < controlTime.seconds ? .stale : .fresh
        }
    }

    private func isOlder(_ thisUpdate: Instant, than age: Int64?) -> Bool {
        guard let age else { return false }
        let (difference, overflow) = controlTime.seconds.subtractingReportingOverflow(thisUpdate.seconds)
        return overflow || difference > age
    }

    /// Whether a revocation of that date is in force at the control time.
    ///
    /// Evidence that is current says so by listing the certificate (RFC 5280 §6.3.3 (i), (j)), whatever its date.
    func isInForce(_ revocationDate: Instant) -> Bool {
        switch policy {
        case .current: true
        case .proof: revocationDate.seconds <= controlTime.seconds
        }
    }

    /// When the certificate of a signer of evidence must be valid: at the time of validation, or when it signed.
    func signerTime(signedAt: Instant) -> Instant {
        switch policy {
        case .current: controlTime
        case .proof: signedAt
        }
    }

    /// The policy for the status of a signer of evidence.
    func signerPolicy(signedAt: Instant) -> RevocationTimePolicy {
        switch policy {
        case .current: policy
        case .proof(_, let knownUntil, let maximumAge):
            .proof(at: signedAt, knownUntil: knownUntil, maximumAge: maximumAge)
        }
    }
}
