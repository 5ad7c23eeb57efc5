import EvidenceArchive
package import TimeStampProtocol
package import ValidationReport

extension RenewArchive {
    /// Runs on the archive of a command, and keeps the run log; last, the key of the configuration signs the audit log.
    ///
    /// What that key does not do stands in the summary: sealing and renewing have been done by then.
    ///
    /// - Throws: as `init` and `run` do, and as opening the archive does.
    package static func run(
        _ place: ArchivePlace,
        basis: ValidationBasis,
        sources: [any TimeStampSource],
        options: RenewalOptions,
        fetching: RenewalFetching? = nil,
        signing: AuditSigningConfiguration? = nil,
        language: ReportLanguage = .portuguese,
        emit: @escaping (RenewalStep) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> RenewalSummary {
        guard !options.isDryRun else {
            return try planned(place, basis: basis, options: options, signing: signing, emit: emit)
        }
        let archive = try place.writing()
        let log = try RenewalLog(place)
        let renewal = try RenewArchive(
            archive,
            actor: place.actor,
            wait: place.wait,
            basis: basis,
            sources: sources,
            options: options,
            fetching: fetching,
            emit: { step throws(ApplianceError) in
                try log.append(step.json(isDryRun: false))
                try emit(step)
            }
        )
        var summary = try renewal.run()
        if let signing {
            do throws(ApplianceError) {
                let signed = try SignCheckpoint.run(archive, place, signing, language: language)
                let step = RenewalStep.signed(signed)
                if signed.isNew {
                    try log.append(step.json(isDryRun: false))
                    try emit(step)
                }
            } catch {
                summary.signingFailure = error
            }
        }
        try log.append(summary.json())
        return summary
    }

    /// What would be done; the key is not asked, and so it is not known who of several would sign.
    private static func planned(
        _ place: ArchivePlace,
        basis: ValidationBasis,
        options: RenewalOptions,
        signing: AuditSigningConfiguration?,
        emit: @escaping (RenewalStep) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> RenewalSummary {
        let archive = try place.reading()
        var isIdle = true
        let summary = try RenewArchive(
            archive,
            actor: place.actor,
            wait: place.wait,
            basis: basis,
            sources: [],
            options: options,
            emit: { step throws(ApplianceError) in
                if case .unanchored = step {} else { isIdle = false }
                try emit(step)
            }
        )
        .run()
        guard signing != nil else { return summary }
        let log = try archiving { () throws(ArchiveError) in try CheckpointSigning.state(of: archive) }
        if log.hasNews || !isIdle { try emit(.unsigned(entries: log.size)) }
        return summary
    }
}
