import ArchiveFormats

extension ArchiveError {
    /// What is wrong with a file of the cold tier, or what its file system refused; `name`: relative to the archive.
    init(_ error: ArchiveFormatError, named name: String) {
        if let number = error.systemError {
            self.init(errno: number, error.code == .unwritable ? "write" : "read", name)
            return
        }
        switch error.code {
        case .missing: self.init(.packMissing, subject: name, detail: error.description)
        case .unreadable, .unwritable: self.init(.inputOutput, subject: name, detail: error.description)
        case .digestUnavailable: self.init(.cryptographyFailed, detail: error.description)
        case .invalidRequest: self.init(.outOfOrder, subject: name, detail: error.description)
        default: self.init(.packDamaged, subject: name, detail: error.description)
        }
    }
}

/// Runs what reads or writes a container, with its error in the archive's words.
func packing<Outcome: ~Copyable>(
    _ name: String,
    _ body: () throws(ArchiveFormatError) -> Outcome
) throws(ArchiveError) -> Outcome {
    do throws(ArchiveFormatError) {
        return try body()
    } catch {
        throw ArchiveError(error, named: name)
    }
}
