package import EvidenceArchive
import ValidationReport

extension ApplianceError {
    /// What an archive could not do, with the exit code of its kind; the hint has the paths of the advice.
    package init(archive error: ArchiveError, _ advice: RepairAdvice? = nil) {
        let kind: Kind =
            switch error.code.kind {
            case .damage: .damaged
            case .input: .unreadableInput
            case .absent: .missingInput
            case .inputOutput: .inputOutput
            case .locked: .locked
            case .configuration: .configuration
            case .internalFailure: .internal
            }
        self.init(kind, error.description, hint: advice?.hint(error.hint) ?? error.hint)
    }
}

/// Runs a step of the archive, its error as a command's own.
@discardableResult
func archiving<Outcome>(
    _ body: () throws(ArchiveError) -> Outcome
) throws(ApplianceError) -> Outcome {
    do throws(ArchiveError) {
        return try body()
    } catch {
        throw ApplianceError(archive: error)
    }
}
