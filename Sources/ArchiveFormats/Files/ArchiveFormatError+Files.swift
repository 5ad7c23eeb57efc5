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
        self.init(code, at: nil, error.description, systemError: Self.number(of: error))
    }

    /// What it said while something was written.
    init(writing error: DurableFileError) {
        let code: Code = error.code == .exists ? .alreadyThere : .unwritable
        self.init(code, at: nil, error.description, systemError: Self.number(of: error))
    }

    private static func number(of error: DurableFileError) -> Int32? {
        if case .system(let number) = error.code { number } else { nil }
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
