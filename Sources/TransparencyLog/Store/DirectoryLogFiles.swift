package import DurableFiles

/// A log's files in a directory.
///
/// A file gets its name when its content is on the disk; names are on the disk when `write` returns.
package struct DirectoryLogFiles: LogFiles {
    /// How many files are in the making at a time.
    private static let groupSize = 64
    /// Up to so many files or folders are waited for one by one; for more the whole file system is, which is one flush of
    /// the disk where each file would be one.
    private static let fewSyncs = 2

    private let directory: Directory
    private let staging: Directory

    /// - Parameters:
    ///   - directory: the log's own.
    ///   - staging: a directory of the same file system for files in the making, emptied by its owner.
    package init(directory: Directory, staging: Directory) {
        self.directory = directory
        self.staging = staging
    }

    package func read(_ path: String, limit: Int) throws(TransparencyLogError) -> [UInt8]? {
        do throws(DurableFileError) {
            let (folders, name) = Self.split(path)
            guard let folder = try open(folders) else { return nil }
            return try folder.openFile(name).readAll(limit: limit)
        } catch {
            switch error.code {
            case .notFound: return nil
            case .tooMany: throw .damaged(path: path)
            default: throw .file(path: path, error)
            }
        }
    }

    package func write(_ files: [LogFile]) throws(TransparencyLogError) {
        var folders = Folders(directory)
        var rest = files[...]
        while !rest.isEmpty {
            // All are written before the first is waited for: the file system then commits them together.
            let group = rest.prefix(Self.groupSize)
            rest = rest.dropFirst(Self.groupSize)
            var staged: [StagedFile] = []
            for file in group {
                do throws(DurableFileError) {
                    var content = try AtomicFile(in: staging)
                    try content.write(file.bytes)
                    staged.append(try content.seal(synchronizing: false))
                } catch {
                    throw .file(path: file.path, error)
                }
            }
            try sync(group, staged)
            for (file, content) in zip(group, staged) {
                let (elements, name) = Self.split(file.path)
                do throws(DurableFileError) {
                    let folder = try folders.create(elements)
                    try content.publish(as: name, in: folder, replacing: true, synchronizing: false)
                } catch {
                    throw .file(path: file.path, error)
                }
            }
        }
        try sync(folders.changed)
    }

    package func remove(_ path: String, synchronizing: Bool) throws(TransparencyLogError) {
        do throws(DurableFileError) {
            let (folders, name) = Self.split(path)
            guard let folder = try open(folders), let status = try folder.status(of: name) else { return }
            if status.kind == .directory {
                try folder.open(name).removeContents(depth: 1)
                try folder.removeDirectory(name)
            } else {
                try folder.removeFile(name)
            }
            if synchronizing { try folder.sync() }
        } catch {
            throw .file(path: path, error)
        }
    }

    package func contents(of folder: String) throws(TransparencyLogError) -> [LogFolderEntry]? {
        do throws(DurableFileError) {
            let entries = try open(folder.split(separator: "/").map(String.init))?.entries()
            return entries?.map { LogFolderEntry(name: $0.name, isFolder: $0.kind == .directory) }
        } catch {
            throw .file(path: folder, error)
        }
    }

    /// The folder that these names lead to; nil where one of them is not there.
    private func open(_ folders: [String]) throws(DurableFileError) -> Directory? {
        var folder = directory
        for name in folders {
            do throws(DurableFileError) {
                folder = try folder.open(name)
            } catch {
                guard error.code == .notFound else { throw error }
                return nil
            }
        }
        return folder
    }

    /// Waits until the content of staged files is on the disk: one by one for a few, all at once for more.
    private func sync(_ files: ArraySlice<LogFile>, _ staged: [StagedFile]) throws(TransparencyLogError) {
        if staged.count > Self.fewSyncs { return try syncFileSystem() }
        for (file, content) in zip(files, staged) {
            do { try content.open().sync() } catch { throw .file(path: file.path, error) }
        }
    }

    /// Waits until the names in these folders are on the disk.
    private func sync(_ folders: [String: Directory]) throws(TransparencyLogError) {
        if folders.count > Self.fewSyncs { return try syncFileSystem() }
        for (path, folder) in folders {
            do { try folder.sync() } catch { throw .file(path: path, error) }
        }
    }

    private func syncFileSystem() throws(TransparencyLogError) {
        do { try directory.syncFileSystem() } catch { throw .file(path: "", error) }
    }

    private static func split(_ path: String) -> (folders: [String], name: String) {
        let elements = path.split(separator: "/").map(String.init)
        return (elements.dropLast(), elements.last ?? "")
    }

    /// Folders that were opened for one writing, and those whose names have to be made durable after it.
    private struct Folders {
        private var opened: [String: Directory]
        private(set) var changed: [String: Directory] = [:]

        init(_ directory: Directory) { opened = ["": directory] }

        /// Opens a folder, made where it is missing; it is going to get a name.
        mutating func create(_ elements: [String]) throws(DurableFileError) -> Directory {
            var path = ""
            guard var folder = opened[path] else { throw DurableFileError(.notFound, operation: "open", path: path) }
            for name in elements {
                let above = path
                path += path.isEmpty ? name : "/" + name
                if let known = opened[path] {
                    folder = known
                    continue
                }
                if try folder.status(of: name) == nil { changed[above] = folder }
                folder = try folder.create(name, synchronizing: false)
                opened[path] = folder
            }
            changed[path] = folder
            return folder
        }
    }
}
