import Foundation

/// Where a command's result goes: standard output, or a file that appears only once it is complete.
package final class ResultOutput {
    private var descriptor: Int32
    /// Where the file is written before it gets its name; nil where there is no such step.
    private let temporary: String?
    private let path: String?
    /// Whether an earlier file of this name gives way.
    private let isReplacing: Bool

    /// - Parameters:
    ///   - path: the file; nil: standard output. What exists and is no regular file is written to directly.
    ///   - inputs: files that are read, which must never be replaced.
    ///   - isReplacing: whether an earlier file gives way: a report can be made again; a document, record or token cannot.
    /// - Throws: `ApplianceError` of kind `inputOutput`, or `usage` where the file is an input.
    package init(
        path: String?,
        protecting inputs: [String] = [],
        replacing isReplacing: Bool = true
    ) throws(ApplianceError) {
        self.isReplacing = isReplacing
        guard let path else {
            descriptor = STDOUT_FILENO
            temporary = nil
            self.path = nil
            return
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
            temporary = nil
            self.path = path
            guard descriptor >= 0 else { throw Self.failure(path, errno) }
            return
        }
        try Self.protect(inputs, from: path)
        if !isReplacing, try NewFile.isTaken(path) { throw NewFile.taken(path) }
        // A link keeps its place: what it leads to is replaced.
        let target = URL(filePath: path).resolvingSymlinksInPath()
        let made = NewFile.temporaryFile(in: target.deletingLastPathComponent().path)
        guard made.descriptor >= 0 else { throw Self.failure(path, errno) }
        descriptor = made.descriptor
        temporary = made.path
        self.path = target.path
    }

    deinit {
        if let temporary, descriptor >= 0 { unlink(temporary) }
        if path != nil, descriptor >= 0 { close(descriptor) }
    }

    /// Appends text.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`.
    package func write(_ text: String) throws(ApplianceError) {
        var text = text
        let code = text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
        guard code == 0 else { throw Self.failure(path ?? "standard output", code) }
    }

    /// Appends bytes.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`.
    package func write(_ bytes: RawSpan) throws(ApplianceError) {
        let code = bytes.withUnsafeBytes { write($0) }
        guard code == 0 else { throw Self.failure(path ?? "standard output", code) }
    }

    /// Gives the error number, 0 where all was written.
    private func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        var rest = bytes
        while !rest.isEmpty {
            let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return errno }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return 0
    }

    /// Makes the file durable and gives it its name.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`; no file is left then.
    package func commit() throws(ApplianceError) {
        guard let path, let temporary else { return }
        guard fsync(descriptor) == 0 else { throw Self.failure(path, errno) }
        if isReplacing {
            guard rename(temporary, path) == 0 else { throw Self.failure(path, errno) }
        } else {
            guard try NewFile.publish(temporary, as: path) else { throw NewFile.taken(path) }
            unlink(temporary)
        }
        close(descriptor)
        descriptor = -1
        let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func protect(_ inputs: [String], from path: String) throws(ApplianceError) {
        var output = stat()
        guard stat(path, &output) == 0 else { return }
        for input in inputs {
            var status = stat()
            guard stat(input, &status) == 0, status.st_ino == output.st_ino, status.st_dev == output.st_dev else {
                continue
            }
            throw ApplianceError(.usage, "\(path) is an input, and would be replaced", hint: "name another file")
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> ApplianceError {
        ApplianceError(
            .inputOutput,
            "\(path): cannot be written: \(String(cString: strerror(code)))",
            hint: "check that the folder exists, its permissions and the space on the disk"
        )
    }
}
