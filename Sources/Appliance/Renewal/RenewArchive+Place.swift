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
            let archive = try place.reading()
            return try RenewArchive(
                archive,
                actor: place.actor,
                wait: place.wait,
                basis: basis,
                sources: [],
                options: options,
                emit: emit
            )
            .run()
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
}
