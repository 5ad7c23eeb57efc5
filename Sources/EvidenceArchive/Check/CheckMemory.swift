/// What the catalogue remembers of checks that read: how far the last one came, which sample is next, and when each tier
/// was last read as a whole.
///
/// Losing it costs reading again. Where the catalogue cannot be written to, nothing is remembered.
struct CheckMemory {
    private static let progressName = "check.progress"
    private static let secondsOfDay: Int64 = 86_400

    private let catalogue: Catalogue

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// What is to be read now; nil where only what is due is, and nothing is.
    func plan(_ options: CheckOptions, _ configuration: ArchiveConfiguration) throws(ArchiveError) -> CheckPlan? {
        let progress = try job(Self.progressName)
        var tiers = options.tiers
        if options.isDue {
            tiers = try dueTiers(options, configuration)
            guard !tiers.isEmpty else { return nil }
        }
        let asked = Self.text(tiers)
        if let progress, options.resumes || (options.isDue && progress.texts["tiers"] == asked),
            let plan = Self.plan(progress)
        {
            return plan
        }
        let readsData = options.readsData || options.isDue || options.resumes
        var (round, firstAt) = (options.round ?? 0, options.at)
        if options.rounds > 1, options.round == nil, let known = try job(Self.roundsName(tiers)),
            known.numbers["rounds"] == options.rounds, let next = known.numbers["next"], next < options.rounds
        {
            round = next
            if next > 0 { firstAt = known.startedAt }
        }
        return CheckPlan(
            readsData: readsData,
            tiers: tiers,
            rounds: options.rounds,
            round: round,
            startedAt: options.at,
            firstAt: options.round == nil ? firstAt : nil,
            cursor: nil,
            earlierDamage: 0
        )
    }

    /// Notes how far a reading came.
    func note(_ plan: CheckPlan, cursor: UInt64, damage: UInt64) throws(ArchiveError) {
        guard plan.readsData, let startedAt = plan.startedAt else { return }
        var job = CatalogueJob(name: Self.progressName, startedAt: startedAt, cursor: cursor)
        job.texts["tiers"] = Self.text(plan.tiers)
        job.numbers = ["rounds": plan.rounds, "round": plan.round, "damage": damage]
        if let firstAt = plan.firstAt { job.numbers["first"] = UInt64(bitPattern: firstAt.seconds) }
        let record = job
        try write { writer throws(ArchiveError) in try writer.set(job: record) }
    }

    /// Notes that a reading came to its end.
    func finish(_ plan: CheckPlan) throws(ArchiveError) {
        guard plan.readsData, plan.startedAt != nil else { return }
        let isWhole = plan.round + 1 >= plan.rounds
        try write { writer throws(ArchiveError) in
            if try writer.job(Self.progressName) != nil { try writer.removeJob(Self.progressName) }
            guard let firstAt = plan.firstAt else { return }
            if plan.rounds > 1 {
                var rounds = CatalogueJob(name: Self.roundsName(plan.tiers), startedAt: firstAt)
                rounds.numbers = ["rounds": plan.rounds, "next": isWhole ? 0 : plan.round + 1]
                try writer.set(job: rounds)
            }
            guard isWhole else { return }
            for tier in plan.tiers {
                try writer.set(job: CatalogueJob(name: Self.readName(tier), startedAt: firstAt))
            }
        }
    }

    /// The tiers whose last whole reading is longer ago than the configuration allows, or is not known.
    private func dueTiers(
        _ options: CheckOptions,
        _ configuration: ArchiveConfiguration
    ) throws(ArchiveError) -> Set<CheckTier> {
        var due: Set<CheckTier> = []
        for tier in options.tiers {
            guard let days = configuration.checkDays[tier], let now = options.at else { continue }
            let last = try job(Self.readName(tier))?.startedAt
            let isDue = last.map { now.seconds - $0.seconds >= Int64(days) * Self.secondsOfDay } ?? true
            if isDue { due.insert(tier) }
        }
        return due
    }

    private static func plan(_ progress: CatalogueJob) -> CheckPlan? {
        let tiers = Set(
            (progress.texts["tiers"] ?? "").split(separator: " ").compactMap { CheckTier(rawValue: "\($0)") }
        )
        guard !tiers.isEmpty, let rounds = progress.numbers["rounds"], rounds > 0,
            let round = progress.numbers["round"]
        else { return nil }
        return CheckPlan(
            readsData: true,
            tiers: tiers,
            rounds: rounds,
            round: round,
            startedAt: progress.startedAt,
            firstAt: progress.numbers["first"].flatMap { ArchiveTime(seconds: Int64(bitPattern: $0)) },
            cursor: progress.cursor,
            earlierDamage: progress.numbers["damage"] ?? 0
        )
    }

    private func job(_ name: String) throws(ArchiveError) -> CatalogueJob? {
        try catalogue.read { reader throws(ArchiveError) in try reader.job(name) }
    }

    private func write(_ body: (CatalogueWriter) throws(ArchiveError) -> Void) throws(ArchiveError) {
        guard !catalogue.isReadOnly else { return }
        do throws(ArchiveError) {
            try catalogue.write(body)
        } catch {
            // A full disk is no reason not to check.
            guard error.code.kind == .inputOutput else { throw error }
        }
    }

    private static func text(_ tiers: Set<CheckTier>) -> String {
        tiers.sorted().map(\.rawValue).joined(separator: " ")
    }

    private static func roundsName(_ tiers: Set<CheckTier>) -> String {
        "check.rounds." + tiers.sorted().map(\.rawValue).joined(separator: ".")
    }

    private static func readName(_ tier: CheckTier) -> String { "check.read.\(tier.rawValue)" }
}
