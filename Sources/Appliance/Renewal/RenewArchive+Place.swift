import EvidenceArchive
package import TimeStampProtocol

extension RenewArchive {
    /// Runs on the archive of a command, and keeps the run log.
    ///
    /// - Throws: as `init` and `run` do, and as opening the archive does.
    package static func run(
        _ place: ArchivePlace,
        basis: ValidationBasis,
        sources: [any TimeStampSource],
        options: RenewalOptions,
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
            emit: { step throws(ApplianceError) in
                try log.append(step.json(isDryRun: false))
                try emit(step)
            }
        )
        let summary = try renewal.run()
        try log.append(summary.json())
        return summary
    }
}
