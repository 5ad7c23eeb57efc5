package import EvidenceArchive

/// Moves objects between the tiers: what `lastro archive move` does.
package struct MoveInArchive: Sendable {
    private let archive: Archive
    private let place: ArchivePlace

    /// - Throws: as opening the archive does.
    package init(_ place: ArchivePlace) throws(ApplianceError) {
        archive = try place.writing()
        self.place = place
    }

    /// Which objects are meant: named ones, or those of the items that a query finds.
    ///
    /// `names`: SHA-256 values, beginnings of them, or identifiers; none: by the query. `olderThan`: days that the objects
    /// have been in the archive. `usesPolicy`: archive.yaml says how many, under `tiers`.
    ///
    /// Throws `ApplianceError` of kind `configuration` where archive.yaml has no such policy, `missingInput` for a name that
    /// is not there.
    package func selection(
        names: [String],
        query: ItemQuery,
        olderThan: Int?,
        largerThan: UInt64?,
        usesPolicy: Bool
    ) throws(ApplianceError) -> MoveSelection {
        var selection = MoveSelection()
        selection.query = query
        selection.largerThan = largerThan
        var days = olderThan
        if usesPolicy {
            guard let configured = archive.configuration.hotDays else {
                throw ApplianceError(
                    .configuration,
                    "archive.yaml does not say how long objects stay hot",
                    hint: "add 'tiers: {hot: 180d}' to it, or give --older-than"
                )
            }
            days = max(configured, olderThan ?? 0)
        }
        if let days {
            selection.storedThrough = ArchiveTime(clamping: ArchiveClock.now.seconds - Int64(days) * 86_400)
        }
        if !names.isEmpty {
            let browse = BrowseArchive(archive)
            var digests: [ObjectDigest] = []
            for name in names { digests += try browse.objects(named: name) }
            selection.digests = digests
        }
        return selection
    }

    /// Moves them, and hands on each step once it is durable.
    package func run(
        _ selection: MoveSelection,
        to target: MoveTarget,
        packSize: UInt64?,
        emit: (MoveStep) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> MoveSummary {
        var options = MoveOptions(at: ArchiveClock.now)
        options.wait = place.wait
        options.packSize = packSize
        var failure: ApplianceError?
        func tell(_ step: MoveStep) throws(ArchiveError) {
            do throws(ApplianceError) {
                try emit(step)
            } catch {
                failure = error
                throw ArchiveError(.inputOutput)
            }
        }
        do throws(ArchiveError) {
            switch target {
            case .cold:
                return try MoveToCold(archive, options: options, actor: place.actor).run(selection, emit: tell)
            case .hot:
                return try MoveToHot(archive, options: options, actor: place.actor).run(selection, emit: tell)
            }
        } catch {
            throw failure ?? ApplianceError(archive: error)
        }
    }
}
