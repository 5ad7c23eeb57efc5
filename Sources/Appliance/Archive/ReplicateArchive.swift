package import EvidenceArchive
import ValidationReport

/// Keeps a second folder in step with an archive: what `lastro archive replicate` does.
package struct ReplicateArchive: Sendable {
    private let place: ArchivePlace

    package init(_ place: ArchivePlace) { self.place = place }

    /// Copies what the replica does not have; hands on each file.
    ///
    /// - Throws: `ApplianceError` of kind `damaged` where the replica has more than the archive, `configuration` where it is
    ///   none of this archive.
    package func run(
        to folder: String,
        readsData: Bool,
        emit: @escaping (ReplicaEvent) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> ReplicaSummary {
        let archive = try place.writing()
        var options = ReplicaOptions()
        options.wait = place.wait
        options.readsData = readsData
        var failure: ApplianceError?
        do throws(ArchiveError) {
            return try Replication(archive, to: AbsolutePath.of(folder)).run(
                options,
                actor: place.actor,
                at: ArchiveClock.now
            ) { event throws(ArchiveError) in
                do throws(ApplianceError) {
                    try emit(event)
                } catch {
                    failure = error
                    throw ArchiveError(.inputOutput)
                }
            }
        } catch {
            let advice = RepairAdvice(archive: place.path, replica: folder)
            throw failure ?? ApplianceError(archive: error, advice)
        }
    }
}
