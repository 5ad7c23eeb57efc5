import ASN1
package import EvidenceArchive
import EvidenceRenewal
import LibCrypto
import SignatureCreation
import SignatureValidation
package import TimeStampProtocol

/// Seals what waits and renews what is due: what `lastro renew` does.
///
/// Signatures are not asked about: evidence of an invalid signature is evidence too. Each batch is durable before the next one
/// is begun, so that a run that was cut off is gone on with by the next one.
package final class RenewArchive {
    /// Bounds a run whose renewals would be due again at once.
    private static let mostPasses = 64
    /// An item line has room for so many pieces of evidence, and twice as many.
    private static let preparedAtOnce = 4_096

    private let archive: Archive
    private let basis: ValidationBasis
    private let options: RenewalOptions
    private let maker: BatchMaker
    private let sources: [any TimeStampSource]
    private let constraints: CryptographicConstraints
    private let planner: RenewalPlanner
    private let fetching: RenewalFetching?
    private let emit: (RenewalStep) throws(ApplianceError) -> Void
    private let examination: FreshTokenExamination
    private var named: Set<UInt64> = []
    /// What this run made: nothing of it is made again, whatever the plan says.
    private var madeBatches: Set<UInt64> = []
    private var madeTokens: Set<String> = []
    private var hasToldUnanchored = false
    private var lostObjects = 0
    private var summary = RenewalSummary()

    /// A run at the basis's validation time; without `fetching` nothing is fetched.
    ///
    /// - Throws: `ApplianceError` of kind `configuration` where no source of tokens is there and one is needed.
    package init(
        _ archive: Archive,
        actor: String,
        wait: Int,
        basis: ValidationBasis,
        sources: [any TimeStampSource],
        options: RenewalOptions,
        fetching: RenewalFetching? = nil,
        emit: @escaping (RenewalStep) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        guard let policy = basis.policy else { throw ApplianceError(.internal, "no validation policy was read") }
        guard options.isDryRun || !sources.isEmpty else {
            throw ApplianceError(
                .configuration,
                "no time-stamp authority is configured",
                hint: "name one in lastro.yaml; --dry-run needs none"
            )
        }
        let now = ArchiveClock.time(basis.validationTime)
        self.archive = archive
        self.basis = basis
        self.options = options
        self.fetching = fetching
        self.sources = sources
        self.emit = emit
        constraints = policy.cryptography
        planner = RenewalPlanner(constraints: policy.cryptography, now: basis.validationTime, within: options.within)
        let examination = FreshTokenExamination(now: basis.validationTime) {
            TokenExaminer(
                archive,
                basis: basis,
                constraints: policy.cryptography,
                fetched: fetching?.kept ?? KeptRevocation()
            )
        }
        self.examination = examination
        let examined = sources.map { ExaminedTimeStampSource(source: $0, examination: examination) }
        maker = BatchMaker(archive, actor: actor, wait: wait, sources: examined) { now }
    }

    /// Runs until nothing is left, or no source gives tokens.
    ///
    /// - Throws: `ApplianceError` of kind `locked` where another run is under way, and what the archive throws.
    package func run() throws(ApplianceError) -> RenewalSummary {
        let lock =
            options.isDryRun
            ? nil : try archiving { () throws(ArchiveError) in try RenewalLock.acquire(archive) }
        defer { withExtendedLifetime(lock) {} }
        summary.isDryRun = options.isDryRun
        do throws(Stop) {
            try seal()
            try fetch()
            var last: RenewalPlan?
            for _ in 0..<Self.mostPasses {
                let (whole, history) = try plan()
                let plan = whole.leavingOut(batches: madeBatches, tokens: madeTokens)
                guard !plan.isEmpty, plan != last else { break }
                last = plan
                try perform(plan, history)
                if options.isDryRun { break }
            }
            if !options.isDryRun { try seal() }
        } catch {
            switch error {
            case .appliance(let error): throw error
            case .unavailable(let unavailable):
                summary.failure = unavailable.attempts.map(RenewalRefusal.init)
            }
        }
        try conclude()
        return summary
    }

    /// What ends a run early.
    private enum Stop: Error {
        case appliance(ApplianceError)
        case unavailable(TimeStampUnavailable)
    }

    private func conclude() throws(ApplianceError) {
        summary.lostObjects = lostObjects
        summary.waiting = try archiving { () throws(ArchiveError) in
            try archive.catalogue.read { reader throws(ArchiveError) in try reader.waitingCount() }
        }
        do throws(Stop) {
            let (plan, _) = try plan()
            summary.dueTokens = plan.timeStamps.count
            summary.dueBatches = plan.trees.count
            summary.lostBatches = plan.losses.count
            summary.next = plan.next
        } catch {
            if case .appliance(let error) = error { throw error }
        }
    }

    private var examiner: TokenExaminer {
        TokenExaminer(
            archive,
            basis: basis,
            constraints: constraints,
            fetched: fetching?.kept ?? KeptRevocation()
        )
    }

    /// Fetches what the newest tokens are judged by, so that a revocation is known when the plan is made, and what is renewed is
    /// stored with it.
    private func fetch() throws(Stop) {
        guard let fetching, !options.isDryRun else { return }
        let tokens = try reading { () throws(ArchiveError) in
            let history = try BatchHistory(archive)
            let derivation = RecordDerivation(archive, history: history)
            var heads: Set<ObjectDigest> = []
            for batch in history.proving {
                for strand in 0..<history.strandCount(batch) {
                    if let head = history.chains(of: batch, strand: strand).last?.last { heads.insert(head.token) }
                }
            }
            var tokens: [TimeStampToken] = []
            for head in heads.sorted() {
                let bytes = try derivation.token(head)
                if let token = try? TimeStampToken.parse(bytes[...], certificates: basis.cache) { tokens.append(token) }
            }
            return tokens
        }
        let examiner = examiner
        let fetched = fetching.fetch(for: tokens) { examiner.certificate(of: $0) }
        examination.refresh()
        if fetched.count > 0 { try tell(.fetched(pieces: fetched.count)) }
        if !fetched.refusals.isEmpty { try tell(.notFetched(fetched.refusals)) }
    }

    private func plan() throws(Stop) -> (RenewalPlan, BatchHistory) {
        let (plan, history) = try planned()
        if !plan.unanchored.isEmpty, !hasToldUnanchored {
            hasToldUnanchored = true
            try tell(.unanchored(tokens: plan.unanchored.count))
        }
        return (plan, history)
    }

    private func planned() throws(Stop) -> (RenewalPlan, BatchHistory) {
        try reading { () throws(ArchiveError) in
            let history = try BatchHistory(archive)
            let derivation = RecordDerivation(archive, history: history)
            let examiner = examiner
            var strands: [ProofStrand] = []
            for batch in history.proving {
                for strand in 0..<history.strandCount(batch) {
                    var chains: [ProofStrand.Chain] = []
                    for links in history.chains(of: batch, strand: strand) {
                        var stamps: [ProofStrand.Stamp] = []
                        for link in links {
                            let life = try examiner.life(of: link.token, in: derivation)
                            stamps.append(.init(token: link.token.hex, life: life))
                        }
                        guard let first = links.first, let digest = history[first.batch]?.algorithm else { continue }
                        chains.append(.init(digest: digest, stamps: stamps))
                    }
                    strands.append(ProofStrand(batch: batch, chains: chains))
                }
            }
            return (planner.plan(strands), history)
        }
    }

    private func seal() throws(Stop) {
        while true {
            let waiting = try reading { () throws(ArchiveError) in
                try archive.catalogue.read { reader throws(ArchiveError) in try reader.waitingCount() }
            }
            guard waiting > 0 else { return }
            guard !options.isDryRun else {
                return try tell(.sealed(batch: nil, objects: waiting, planner.digest))
            }
            let digest = try digest()
            let made = try making { () throws(BatchFailure) in try maker.seal(digest, limit: options.batchLimit) }
            guard let made else { return }
            try note(made)
            try tell(.sealed(batch: made.number, objects: made.header.memberCount, digest))
        }
    }

    private func perform(_ plan: RenewalPlan, _ history: BatchHistory) throws(Stop) {
        try nameLosses(plan.losses)
        for batches in groups(plan.losses.map(\.batch), history, perStrand: false) {
            let objects = batches.reduce(0) { $0 + (history[$1]?.memberCount ?? 0) }
            guard !options.isDryRun else {
                try tell(.replaced(batch: nil, batches: batches.count, objects: objects))
                continue
            }
            let digest = try digest()
            let made = try making { () throws(BatchFailure) in try maker.replace(batches, digest) }
            try note(made)
            try tell(.replaced(batch: made.number, batches: batches.count, objects: objects))
        }
        try rehash(plan, history)
        try renew(plan, history)
    }

    private func rehash(_ plan: RenewalPlan, _ history: BatchHistory) throws(Stop) {
        guard let end = plan.trees.map(\.end).min(by: { $0.at < $1.at }) else { return }
        let batches = plan.trees.map(\.batch)
        let digest = try digest()
        if !options.isDryRun {
            let heads = batches.flatMap { batch in
                (0..<history.strandCount(batch)).compactMap {
                    history.chains(of: batch, strand: $0).last?.last?.token
                }
            }
            try prepare(heads, history)
        }
        for group in groups(batches, history, perStrand: true) {
            let objects = group.reduce(0) { $0 + (history[$1]?.memberCount ?? 0) }
            guard !options.isDryRun else {
                try tell(.rehashed(batch: nil, batches: group.count, objects: objects, digest, end: end))
                continue
            }
            // The tokens may stand with their validation data by now.
            let now = try reading { () throws(ArchiveError) in try BatchHistory(archive) }
            let made = try making { () throws(BatchFailure) in try maker.rehash(group, digest, history: now) }
            try note(made)
            try tell(.rehashed(batch: made.number, batches: group.count, objects: objects, digest, end: end))
        }
    }

    private func renew(_ plan: RenewalPlan, _ history: BatchHistory) throws(Stop) {
        for (digest, due) in Dictionary(grouping: plan.timeStamps, by: \.digest).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) {
            guard let end = due.map(\.end).min(by: { $0.at < $1.at }) else { continue }
            let batches = due.reduce(0) { $0 + $1.batchCount }
            guard !options.isDryRun else {
                try tell(.renewed(batch: nil, tokens: due.count, batches: batches, end: end))
                continue
            }
            let tokens = due.compactMap { ObjectDigest(hex: $0.token) }
            let forms = try prepare(tokens, history)
            let made = try making { () throws(BatchFailure) in
                try maker.renew(tokens.map { forms[$0] ?? $0 }, digest, limit: options.batchLimit)
            }
            try note(made)
            try tell(.renewed(batch: made.number, tokens: due.count, batches: batches, end: end))
        }
    }

    /// Stores tokens again with what they are judged by, before anything covers them; gives the new forms.
    @discardableResult
    private func prepare(
        _ tokens: [ObjectDigest],
        _ history: BatchHistory
    ) throws(Stop) -> [ObjectDigest: ObjectDigest] {
        let data = try reading { () throws(ArchiveError) in
            let examiner = examiner
            let derivation = RecordDerivation(archive, history: history)
            var data: [TokenValidationData] = []
            for token in Set(tokens).sorted() {
                data.append(try examiner.validationData(of: history.original(of: token), in: derivation))
            }
            return data
        }
        for start in stride(from: 0, to: data.count, by: Self.preparedAtOnce) {
            let part = Array(data[start..<min(start + Self.preparedAtOnce, data.count)])
            let batch = try making { () throws(BatchFailure) in try maker.extend(part, history: history) }
            if let batch { try tell(.prepared(batch: batch, tokens: part.count)) }
        }
        let now = try reading { () throws(ArchiveError) in try BatchHistory(archive) }
        var forms: [ObjectDigest: ObjectDigest] = [:]
        for token in tokens { forms[token] = now.newestForm(of: token) }
        return forms
    }

    private func nameLosses(_ losses: [RenewalPlan.Loss]) throws(Stop) {
        for loss in losses where named.insert(loss.batch).inserted {
            let members = try reading { () throws(ArchiveError) in
                try RecordDerivation(archive, history: BatchHistory()).file(loss.batch).members
            }
            for member in members {
                lostObjects += 1
                try tell(.lost(member, batch: loss.batch, end: loss.end))
            }
        }
    }

    /// Batches put together as far as one tree may be large.
    private func groups(_ batches: [UInt64], _ history: BatchHistory, perStrand: Bool) -> [[UInt64]] {
        var groups: [[UInt64]] = []
        var count = 0
        for batch in batches {
            let size = (history[batch]?.memberCount ?? 0) * (perStrand ? history.strandCount(batch) : 1)
            if groups.isEmpty || count + size > options.batchLimit {
                groups.append([])
                count = 0
            }
            groups[groups.count - 1].append(batch)
            count += size
        }
        return groups
    }

    private func digest() throws(Stop) -> DigestAlgorithm {
        guard let digest = planner.digest else {
            throw .appliance(ApplianceError(.configuration, "the policy trusts no digest for hash trees"))
        }
        return digest
    }

    /// Remembers a batch, and tells which of its tokens a key of one's own signed, and which sources gave none.
    private func note(_ made: BatchMaker.Made) throws(Stop) {
        madeBatches.insert(made.number)
        madeTokens.formUnion(made.header.tokens.map(\.hex))
        for token in made.tokens {
            let custody = sources.lazy.compactMap { $0.ownCustody(of: token) }.first
            if let custody { try tell(.stamped(batch: made.number, key: custody.name)) }
        }
        guard !made.failures.isEmpty else { return }
        try tell(.warned(made.failures.flatMap(\.attempts).map(RenewalRefusal.init)))
    }

    private func tell(_ step: RenewalStep) throws(Stop) {
        do throws(ApplianceError) { try emit(step) } catch { throw .appliance(error) }
    }

    private func reading<Value>(_ body: () throws(ArchiveError) -> Value) throws(Stop) -> Value {
        do throws(ArchiveError) { return try body() } catch { throw .appliance(ApplianceError(archive: error)) }
    }

    private func making<Value>(_ body: () throws(BatchFailure) -> Value) throws(Stop) -> Value {
        do throws(BatchFailure) {
            return try body()
        } catch {
            switch error {
            case .archive(let error): throw .appliance(ApplianceError(archive: error))
            case .unavailable(let error): throw .unavailable(error)
            }
        }
    }
}
