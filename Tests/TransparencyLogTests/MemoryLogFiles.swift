import DurableFiles
import Synchronization

@testable import TransparencyLog

/// A log's files in memory, which can fail after a number of changes as if the machine had stopped.
final class MemoryLogFiles: LogFiles {
    struct State {
        var files: [String: [UInt8]] = [:]
        /// How many changes are still made; nil: all.
        var allowance: Int?
        var changes = 0
        /// Paths that cannot be read.
        var unreadable: Set<String> = []
    }

    static let failure = DurableFileError(.system(5), operation: "test", path: "")

    let state = Mutex(State())

    init(_ files: [String: [UInt8]] = [:]) { state.withLock { $0.files = files } }

    /// The files; may be changed behind the log's back.
    var files: [String: [UInt8]] {
        get { state.withLock(\.files) }
        set { state.withLock { $0.files = newValue } }
    }

    /// Stops after so many changes; nil: never.
    func stop(after allowance: Int?) {
        state.withLock {
            $0.allowance = allowance
            $0.changes = 0
        }
    }

    func read(_ path: String, limit: Int) throws(TransparencyLogError) -> [UInt8]? {
        let (bytes, isUnreadable) = state.withLock { ($0.files[path], $0.unreadable.contains(path)) }
        guard !isUnreadable else { throw .file(path: path, Self.failure) }
        guard let bytes else { return nil }
        guard bytes.count <= limit else { throw .damaged(path: path) }
        return bytes
    }

    func write(_ files: [LogFile]) throws(TransparencyLogError) {
        for file in files { try change(file.path) { $0.files[file.path] = file.bytes } }
    }

    func remove(_ path: String, synchronizing: Bool) throws(TransparencyLogError) {
        for name in files.keys.sorted() where name == path || name.hasPrefix(path + "/") {
            try change(path) { $0.files[name] = nil }
        }
    }

    func contents(of folder: String) throws(TransparencyLogError) -> [LogFolderEntry]? {
        let prefix = folder.isEmpty ? "" : folder + "/"
        var entries: Set<LogFolderEntry> = []
        for path in files.keys where path.hasPrefix(prefix) {
            let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
            entries.insert(LogFolderEntry(name: String(parts[0]), isFolder: parts.count > 1))
        }
        return entries.isEmpty ? nil : entries.sorted { $0.name < $1.name }
    }

    private func change(_ path: String, _ body: (inout State) -> Void) throws(TransparencyLogError) {
        let isMade = state.withLock { state in
            guard state.allowance.map({ state.changes < $0 }) ?? true else { return false }
            state.changes += 1
            body(&state)
            return true
        }
        guard isMade else { throw .file(path: path, Self.failure) }
    }
}
