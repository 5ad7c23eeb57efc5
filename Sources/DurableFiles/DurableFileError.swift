import Glibc

/// What the file system refused, or did not keep.
///
/// Two are equal where their codes are. The path may be a person's file name: it is for the caller's message, not for logs.
package struct DurableFileError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Sendable, Hashable {
        /// There is no such file or directory.
        case notFound
        /// The name is taken.
        case exists
        /// The directory still has entries.
        case notEmpty
        /// The file ends before what was asked for.
        case truncated
        /// A symbolic link stands where a file or directory of the archive should be; it is not followed.
        case symbolicLink
        /// Neither a file nor a directory where one should be: a device, a pipe, a socket; or one for the other.
        case wrongKind
        /// A name is empty, too long, `.` or `..`, or has a slash or a zero byte.
        case invalidName
        /// More entries than the caller allows.
        case tooMany
        /// Directories are nested deeper than the caller allows.
        case tooDeep
        /// Another process holds the lock.
        case locked
        /// The operating system refused: `errno`.
        case system(Int32)
    }

    /// What is wrong.
    package let code: Code
    /// The C function that said so, or the Swift function that refused the call.
    package let operation: String
    /// The file or directory, as far as it is known.
    package let path: String
    /// The process that holds the lock, where it wrote its number.
    package let holder: Int32?

    package init(_ code: Code, operation: String, path: String, holder: Int32? = nil) {
        self.code = code
        self.operation = operation
        self.path = path
        self.holder = holder
    }

    /// Translates `errno` as the C function left it.
    init(errno number: Int32, operation: String, path: String) {
        self.init(Self.code(of: number), operation: operation, path: path)
    }

    private static func code(of number: Int32) -> Code {
        switch number {
        case ENOENT: .notFound
        case EEXIST: .exists
        case ENOTEMPTY: .notEmpty
        case ELOOP: .symbolicLink
        case ENOTDIR, EISDIR, ENXIO: .wrongKind
        case ENAMETOOLONG: .invalidName
        default: .system(number)
        }
    }

    /// Operation, path and the system's words.
    package var description: String {
        let words =
            switch code {
            case .system(let number): unsafe String(cString: strerror(number))
            case .locked: holder.map { "locked by process \($0)" } ?? "locked by another process"
            case .notFound: "no such file or directory"
            case .exists: "exists already"
            case .notEmpty: "directory is not empty"
            case .truncated: "ends too early"
            case .symbolicLink: "symbolic links are not followed here"
            case .wrongKind: "not of the kind that it should be"
            case .invalidName: "not a file name"
            case .tooMany: "too many entries"
            case .tooDeep: "directories are nested too deep"
            }
        return "\(operation) \(path): \(words)"
    }

    /// What to do next, in English; for the line after the error.
    package var hint: String {
        switch code {
        case .notFound: "check the path; if it was there before, run a check of the archive"
        case .exists: "choose another name; nothing was overwritten"
        case .notEmpty: "look at what is in it"
        case .truncated: "run a check of the archive; repair takes the object from a replica"
        case .symbolicLink: "replace the link by what it points to"
        case .wrongKind: "look at what stands there; nothing was changed"
        case .invalidName: "choose another name"
        case .tooMany, .tooDeep: "look at what is in the directory: it is not what it should be"
        case .locked: "wait for the other process, or end it"
        case .system(ENOSPC), .system(EDQUOT): "free space on the file system, then run the command again"
        case .system(EIO): "check the disk before anything else"
        case .system(EACCES), .system(EPERM), .system(EROFS): "check owner, mode and mount options"
        case .system(EXDEV): "keep the staging directory on the file system of its target"
        case .system(EMFILE), .system(ENFILE): "raise the limit of open files (ulimit -n)"
        case .system: "see errno(3)"
        }
    }
}

extension DurableFileError: Hashable {
    package static func == (left: DurableFileError, right: DurableFileError) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
