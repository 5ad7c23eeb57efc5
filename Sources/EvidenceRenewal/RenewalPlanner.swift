package import ASN1
package import LibCrypto
package import SignatureValidation

/// Says what is due at a time: a pure function of tokens' lives and of the policy's dates.
package struct RenewalPlanner: Sendable {
    /// For new trees, the most wanted first: SHA-256 and SHA-512 are known of every object of an archive.
    package static let digests: [DigestAlgorithm] = [.sha256, .sha512, .sha384, .sha3x512, .sha3x256, .sha3x384]
    /// A new tree is not begun with a digest that ends sooner, in seconds: two years.
    private static let shortestUse: Int64 = 2 * 366 * 86_400

    private let constraints: CryptographicConstraints
    private let now: Instant
    /// In seconds.
    private let within: Int64

    /// `within` is how many seconds before its end a proof is renewed.
    package init(constraints: CryptographicConstraints, now: Instant, within: Int64) {
        self.constraints = constraints
        self.now = now
        self.within = within
    }

    /// The digest for a new tree: the first that the policy trusts for two years more and beyond the time of renewal, else the
    /// one that it trusts longest; nil where it trusts none now.
    package var digest: DigestAlgorithm? {
        var best: (digest: DigestAlgorithm, end: Instant)?
        let wanted = now.adding(seconds: within + Self.shortestUse)
        for digest in Self.digests {
            switch constraints.trust(digest) {
            case .always: return digest
            case .never: continue
            case .until(let end):
                if end >= wanted { return digest }
                if end > now, best.map({ $0.end < end }) ?? true { best = (digest, end) }
            }
        }
        return best?.digest
    }

    /// What is due of these strands; those of one batch need not stand together.
    package func plan(_ strands: [ProofStrand]) -> RenewalPlan {
        var plan = RenewalPlan()
        var living: Set<UInt64> = []
        var lost: [UInt64: ProofEnd] = [:]
        var trees: [UInt64: ProofEnd] = [:]
        var tokens: [String: (digest: DigestAlgorithm, end: ProofEnd, batches: Set<UInt64>)] = [:]
        var unanchored: Set<String> = []
        for strand in strands {
            if let loss = loss(of: strand) {
                // The last strand to end is the one that counts.
                if let known = lost[strand.batch], known.at >= loss.at { continue }
                lost[strand.batch] = loss
                continue
            }
            living.insert(strand.batch)
            for stamp in strand.chains.flatMap(\.stamps) where !stamp.life.isAnchored { unanchored.insert(stamp.token) }
            guard let chain = strand.chains.last, let head = chain.stamps.last else { continue }
            let digestEnd = TokenLife.end(of: constraints.trust(chain.digest), from: head.life.time, .digest)
            if let digestEnd, isDue(digestEnd, since: chain.stamps.first?.life.time) {
                trees[strand.batch] = .earlier(trees[strand.batch], digestEnd)
            } else if !head.life.isAnchored {
                // At once: by the trust store it never proved anything. Once is enough, for a new token is not taken without one.
                let end = ProofEnd(at: head.life.time, reason: .noAnchor)
                tokens[head.token, default: (chain.digest, end, [])].batches.insert(strand.batch)
            } else if let end = head.life.end, isDue(end, since: head.life.time) {
                tokens[head.token, default: (chain.digest, end, [])].batches.insert(strand.batch)
            } else {
                plan.next = .earlier(plan.next, .earlier(digestEnd, head.life.end))
            }
        }
        plan.timeStamps = tokens.map { token, due in
            RenewalPlan.TimeStampRenewal(
                token: token,
                digest: due.digest,
                end: due.end,
                batchCount: due.batches.count
            )
        }
        .sorted { ($0.end.at, $0.token) < ($1.end.at, $1.token) }
        plan.trees = trees.map { RenewalPlan.TreeRenewal(batch: $0, end: $1) }.sorted { $0.batch < $1.batch }
        plan.unanchored = unanchored.sorted()
        plan.losses = lost.filter { !living.contains($0.key) }.map { RenewalPlan.Loss(batch: $0, end: $1) }
            .sorted { $0.batch < $1.batch }
        return plan
    }

    /// Whether something that began then has to be renewed by now.
    ///
    /// Not before half of its life is over: what a TSA gives whose certificate ends soon would be due again at once.
    private func isDue(_ end: ProofEnd, since start: Instant?) -> Bool {
        let life = start.map { max(0, end.at.seconds - $0.seconds) } ?? .max
        return end.at <= now.adding(seconds: min(within, life / 2))
    }

    /// When and why a strand ceased to prove anything; nil while it does.
    ///
    /// Each token has to be covered by the next one before its end, the last one stands now; the same is so for the digests of
    /// the chains (RFC 4998 §5.3).
    package func loss(of strand: ProofStrand) -> ProofEnd? {
        let stamps = strand.chains.flatMap(\.stamps)
        var lost: ProofEnd?
        for (number, stamp) in stamps.enumerated() {
            let covered = number + 1 < stamps.count ? stamps[number + 1].life.time : now
            if let end = stamp.life.end, end.at <= covered { lost = .earlier(lost, end) }
        }
        for (number, chain) in strand.chains.enumerated() {
            let next = number + 1 < strand.chains.count ? strand.chains[number + 1].stamps.first : nil
            let start = chain.stamps.first?.life.time ?? now
            let end = TokenLife.end(of: constraints.trust(chain.digest), from: start, .digest)
            if let end, end.at <= next?.life.time ?? now { lost = .earlier(lost, end) }
        }
        return lost
    }
}
