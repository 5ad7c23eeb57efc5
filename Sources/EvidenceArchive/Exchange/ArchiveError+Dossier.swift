import ArchiveFormats

extension ArchiveError {
    /// What is wrong with a dossier that is read, or what its file system refused.
    init(dossier error: ArchiveFormatError, named name: String) {
        switch error.code {
        case .digestUnavailable: self.init(.cryptographyFailed, detail: error.description)
        case .invalidRequest: self.init(.outOfOrder, subject: name, detail: error.description)
        case .unreadable, .unwritable: self.init(.inputOutput, subject: name, detail: error.description)
        case .alreadyThere:
            self.init(
                .alreadyExists,
                subject: name,
                hint: "name a target that is not there: nothing is ever overwritten"
            )
        default: self.init(.dossierInvalid, subject: error.place ?? name, detail: error.description, hint: error.hint)
        }
    }

    /// A dossier whose file at the path is not what it must be.
    static func dossier(_ path: String, _ detail: String) -> ArchiveError {
        ArchiveError(.dossierInvalid, subject: path, detail: detail)
    }
}

/// Runs what reads or writes a dossier, with its error in the archive's words.
func exchanging<Outcome: ~Copyable>(
    _ name: String,
    _ body: () throws(ArchiveFormatError) -> Outcome
) throws(ArchiveError) -> Outcome {
    do throws(ArchiveFormatError) {
        return try body()
    } catch {
        throw ArchiveError(dossier: error, named: name)
    }
}
