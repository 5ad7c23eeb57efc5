import DurableFiles

extension ArchiveError {
    /// What the file system refused, in the archive's words.
    init(_ error: DurableFileError, named name: String) {
        switch error.code {
        case .system(let code): self.init(errno: code, error.operation, name)
        case .locked: self.init(.locked, subject: name, detail: error.description)
        default: self.init(.inputOutput, subject: name, detail: error.description, hint: error.hint)
        }
    }
}
