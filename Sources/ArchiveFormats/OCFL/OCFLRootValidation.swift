/// Validates an OCFL storage root with all its objects (OCFL 1.1 §4).
package struct OCFLRootValidation {
    private let tree: any FileTree
    private var findings: [OCFLFinding] = []

    /// What a validation of a whole root came to.
    package struct Report: Sendable {
        /// Of the root itself, without its objects'.
        package let findings: [OCFLFinding]
        package let objectCount: Int

        /// Whether nothing but warnings was found in the root itself.
        package var isValid: Bool { !findings.contains { !$0.isWarning } }
    }

    /// Throws where the root cannot be read.
    ///
    /// `each` is told of every object: its path below the root, and what its validation came to.
    package static func run(
        _ tree: any FileTree,
        readsContent: Bool = true,
        each: (String, OCFLReport) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) -> Report {
        var validation = OCFLRootValidation(tree: tree)
        let count = try validation.validate(readsContent: readsContent, each)
        return Report(findings: validation.findings, objectCount: count)
    }

    private init(tree: any FileTree) { self.tree = tree }

    private mutating func note(_ code: OCFLFinding.Code, at place: String? = nil, _ detail: String = "") {
        findings.append(OCFLFinding(code, at: place, detail))
    }

    private mutating func validate(
        readsContent: Bool,
        _ each: (String, OCFLReport) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) -> Int {
        let entries = try tree.entries()
        let version = try validateDeclaration(entries)
        let usesOwnLayout = try validateLayout(entries)
        let objects = objectRoots(entries)
        validateHierarchy(entries, objects)
        for (object, range) in objects.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
            let below = SubTree(tree, below: object, entries: entries[range])
            let report = try OCFLObjectValidation.run(below, readsContent: readsContent)
            if usesOwnLayout, let identifier = report.identifier, try OCFLLayout.path(for: identifier) != object {
                note(.layoutFile, at: object, "not the place of its identifier")
            }
            let declared = entries[range].map(\.path).first { $0.hasPrefix(object + "/" + OCFLDeclaration.prefix) }
            if let declared, let version, declared.split(separator: "_").last.map(String.init) ?? "" > version {
                note(.newerObject, at: object)
            }
            try each(object, report)
        }
        return objects.count
    }

    /// §4.1: a file says that this is a root, and of which version of the specification.
    private mutating func validateDeclaration(_ entries: [FileTreeEntry]) throws(ArchiveFormatError) -> String? {
        let found = entries.filter { !$0.path.contains("/") && $0.path.hasPrefix(OCFLDeclaration.prefix) }
        guard found.count == 1, let entry = found.first, entry.fileSize != nil,
            let version = OCFLDeclaration.versions.first(where: {
                entry.path == OCFLDeclaration.fileName(OCFLDeclaration.root + $0)
            })
        else {
            note(.rootDeclaration, at: found.first?.path)
            return nil
        }
        if try tree.bytes(entry.path, limit: 1 << 16) != OCFLDeclaration.bytes(OCFLDeclaration.root + version) {
            note(.rootDeclarationContent, at: entry.path)
        }
        return version
    }

    /// §4.1: the layout's file, where there is one; whether it is the layout that is written here.
    private mutating func validateLayout(_ entries: [FileTreeEntry]) throws(ArchiveFormatError) -> Bool {
        let name = OCFLLayout.fileName
        guard entries.contains(where: { $0.path == name }) else { return false }
        let bytes = try tree.bytes(name, limit: 1 << 20)
        guard let layout = try? JSONReader.read(bytes), let text = layout["extension"]?.text,
            layout["description"]?.text != nil
        else {
            note(.layoutFile, at: name)
            return false
        }
        guard text == OCFLLayout.extensionName else { return false }
        let settings = "extensions/\(text)/config.json"
        guard entries.contains(where: { $0.path == settings }) else { return true }
        guard let found = try? JSONReader.read(tree.bytes(settings, limit: 1 << 20)), found.members != nil else {
            note(.layoutFile, at: settings)
            return false
        }
        return (OCFLLayout.configuration.members ?? []).allSatisfy {
            found[$0.name] == nil || found[$0.name] == $0.value
        }
    }

    /// The folders that say to be objects, each with the range of the entries below it.
    private func objectRoots(_ entries: [FileTreeEntry]) -> [String: Range<Int>] {
        var objects: [String: Range<Int>] = [:]
        for entry in entries where entry.fileSize != nil {
            guard let slash = entry.path.lastIndex(of: "/") else { continue }
            let folder = String(entry.path[..<slash])
            guard entry.path[slash...].hasPrefix("/" + OCFLDeclaration.fileName(OCFLDeclaration.object)),
                !folder.hasPrefix("extensions/"), objects[folder] == nil,
                !SafePath.ancestors(of: folder).contains(where: { objects[$0] != nil })
            else { continue }
            // Sorted by bytes, all below a folder stand together.
            let prefix = folder + "/"
            let start = entries.partitioningIndex { !$0.path.utf8.lexicographicallyPrecedes(prefix.utf8) }
            let end = entries[start...].firstIndex { !$0.path.utf8.starts(with: prefix.utf8) } ?? entries.count
            objects[folder] = start..<end
        }
        return objects
    }

    /// §4.2: between the root and objects there are folders only, and none is empty.
    private mutating func validateHierarchy(_ entries: [FileTreeEntry], _ objects: [String: Range<Int>]) {
        var inside = [Bool](repeating: false, count: entries.count)
        for range in objects.values { for index in range { inside[index] = true } }
        for (index, entry) in entries.enumerated() where !inside[index] {
            if entry.path.hasPrefix("extensions/") {
                if !entry.path.dropFirst("extensions/".count).contains("/"), !entry.isFolder {
                    note(.rootExtensions, at: entry.path)
                }
                continue
            }
            switch entry.kind {
            // Files beside the declaration are allowed in the root itself.
            case .file: if entry.path.contains("/") { note(.fileOutsideObject, at: entry.path) }
            case .folder(let isEmpty): if isEmpty, entry.path != "extensions" { note(.emptyFolder, at: entry.path) }
            case .other: note(.link, at: entry.path)
            }
        }
    }
}

extension [FileTreeEntry] {
    /// The first index whose element satisfies what all behind it do, too.
    fileprivate func partitioningIndex(_ isBehind: (FileTreeEntry) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
