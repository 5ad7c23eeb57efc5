import ASN1

/// Validates one OCFL object (OCFL 1.0 and 1.1 §3), naming each defect by the specification's own code.
package struct OCFLObjectValidation {
    let tree: any FileTree
    let entries: [FileTreeEntry]
    let readsContent: Bool
    private(set) var findings: [OCFLFinding] = []
    private var kinds: [String: FileTreeEntry.Kind] = [:]
    private var childrenByFolder: [String: [(name: String, kind: FileTreeEntry.Kind)]] = [:]

    /// Throws where the object cannot be read; what is wrong with it is in the report.
    ///
    /// `readsContent`: whether every file is read and compared with its digests.
    package static func run(
        _ tree: any FileTree,
        readsContent: Bool = true
    ) throws(ArchiveFormatError) -> OCFLReport {
        var validation = OCFLObjectValidation(
            tree: tree,
            entries: try tree.entries(),
            readsContent: readsContent
        )
        let identifier = try validation.validate()
        return OCFLReport(identifier: identifier, findings: validation.findings)
    }

    private init(tree: any FileTree, entries: [FileTreeEntry], readsContent: Bool) {
        self.tree = tree
        self.entries = entries
        self.readsContent = readsContent
        for entry in entries {
            kinds[entry.path] = entry.kind
            let slash = entry.path.lastIndex(of: "/")
            let folder = slash.map { String(entry.path[..<$0]) } ?? ""
            let name = slash.map { String(entry.path[entry.path.index(after: $0)...]) } ?? entry.path
            childrenByFolder[folder, default: []].append((name, entry.kind))
        }
    }

    mutating func note(_ code: OCFLFinding.Code, at place: String? = nil, _ detail: String = "") {
        findings.append(OCFLFinding(code, at: place, detail))
    }

    mutating func note(_ found: [OCFLFinding]) { findings += found }

    /// Entries right in a folder, by their names in it; the object's root is the empty path.
    func children(of folder: String) -> [(name: String, kind: FileTreeEntry.Kind)] { childrenByFolder[folder] ?? [] }

    func isFile(_ path: String) -> Bool { if case .file = kinds[path] { true } else { false } }

    func isFolder(_ path: String) -> Bool { if case .folder = kinds[path] { true } else { false } }

    private mutating func validate() throws(ArchiveFormatError) -> String? {
        for entry in entries where entry.kind == .other { note(.link, at: entry.path) }
        let declared = try validateDeclaration()
        let name = OCFLInventoryText.fileName
        guard isFile(name) else {
            note(.missingInventory, at: name)
            return nil
        }
        let bytes = try tree.bytes(name, limit: OCFLInventoryReader.maximumSize)
        let reader = OCFLInventoryReader(bytes, place: name)
        note(reader.findings)
        guard !reader.findings.contains(where: { $0.code == .invalidInventory }) else { return nil }
        let inventory = reader.inventory
        if let declared, let said = inventory.specification, declared != said {
            note(.type, at: name, "another than the declaration's")
        }
        try validateSidecar(of: name, bytes, inventory)
        validateRoot(inventory)
        try validateVersions(inventory, rootInventory: bytes)
        try validateContent(inventory)
        return inventory.identifier
    }

    /// §3.3: exactly one file says that this is an object, and of which version of the specification.
    private mutating func validateDeclaration() throws(ArchiveFormatError) -> String? {
        let found = children(of: "").map(\.name).filter { $0.hasPrefix(OCFLDeclaration.prefix) }
        guard found.count == 1, let name = found.first, isFile(name) else {
            note(.declarationCount, at: found.first)
            return nil
        }
        let value = String(name.dropFirst(OCFLDeclaration.prefix.count))
        guard let version = OCFLDeclaration.versions.first(where: { value == OCFLDeclaration.object + $0 }) else {
            note(.declarationName, at: name)
            return nil
        }
        if try tree.bytes(name, limit: 1 << 16) != OCFLDeclaration.bytes(value) { note(.declarationContent, at: name) }
        return version
    }

    /// §3.7: the digest of the inventory, beside it.
    mutating func validateSidecar(
        of name: String,
        _ bytes: [UInt8],
        _ inventory: OCFLInventory
    ) throws(ArchiveFormatError) {
        let sidecar = name + "." + inventory.algorithmName
        guard isFile(sidecar) else {
            note(.missingSidecar, at: sidecar)
            return
        }
        let text = String(validating: try tree.bytes(sidecar, limit: 1 << 16), as: UTF8.self) ?? ""
        let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
        let digits = line.prefix { $0 != " " && $0 != "\t" }
        let rest = line[digits.endIndex...]
        guard rest.drop(while: { $0 == " " || $0 == "\t" }) == OCFLInventoryText.fileName,
            rest.first?.isWhitespace == true,
            let digest = Hexadecimal.decode(digits)
        else {
            note(.sidecar, at: sidecar)
            return
        }
        let context = try StreamDigest(inventory.algorithm)
        try context.update(bytes[...])
        if try context.finalize() != digest { note(.inventoryDigest, at: name) }
    }

    /// §3.1: what may stand in the object's root.
    private mutating func validateRoot(_ inventory: OCFLInventory) {
        let expected = [OCFLInventoryText.fileName, OCFLInventoryText.fileName + "." + inventory.algorithmName]
        let versions = Set(inventory.versionNames)
        for (name, kind) in children(of: "") where !name.hasPrefix(OCFLDeclaration.prefix) {
            switch kind {
            case .file: if !expected.contains(name) { note(.unexpectedInObjectRoot, at: name) }
            case .other: break
            case .folder:
                if name == "logs" || versions.contains(name) { continue }
                if name == "extensions" {
                    for (inner, kind) in children(of: name) {
                        if case .folder = kind {
                            note(.unregisteredExtension, at: inner)
                        } else {
                            note(.objectExtensions, at: inner)
                        }
                    }
                } else if name.first == "v", name.count > 1, name.dropFirst().allSatisfy(\.isNumber) {
                    note(.versionFolder, at: name)
                } else {
                    note(.unexpectedInObjectRoot, at: name)
                }
            }
        }
    }
}
