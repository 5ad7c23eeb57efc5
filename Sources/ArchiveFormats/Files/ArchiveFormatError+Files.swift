import DurableFiles

extension ArchiveFormatError {
    /// What the file system said while something was read.
    init(reading error: DurableFileError) {
        let code: Code =
            switch error.code {
            case .notFound: .missing
            case .truncated: .truncated
            case .tooMany, .tooDeep: .tooManyMembers
            default: .unreadable
            }
        self.init(code, at: nil, error.description)
    }

    /// What it said while something was written.
    init(writing error: DurableFileError) {
        self.init(error.code == .exists ? .alreadyThere : .unwritable, at: nil, error.description)
    }

    /// Runs calls that read.
    static func reading<Value: ~Copyable>(
        _ body: () throws(DurableFileError) -> Value
    ) throws(ArchiveFormatError) -> Value {
        do throws(DurableFileError) {
            return try body()
        } catch {
            throw ArchiveFormatError(reading: error)
        }
    }

    /// Runs calls that write.
    static func writing<Value: ~Copyable>(
        _ body: () throws(DurableFileError) -> Value
    ) throws(ArchiveFormatError) -> Value {
        do throws(DurableFileError) {
            return try body()
        } catch {
            throw ArchiveFormatError(writing: error)
        }
    }
}
