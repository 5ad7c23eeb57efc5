extension OCFLObjectValidation {
    /// §3.1, §3.8: the folders of versions, and the inventories in them.
    mutating func validateVersions(
        _ root: OCFLInventory,
        rootInventory: [UInt8]
    ) throws(ArchiveFormatError) {
        var last: OCFLInventory?
        for name in root.versionNames {
            guard isFolder(name) else {
                note(.versionFolder, at: name)
                continue
            }
            let path = name + "/" + OCFLInventoryText.fileName
            var algorithmName = root.algorithmName
            if !isFile(path) {
                note(.noVersionInventory, at: name)
            } else {
                let bytes = try tree.bytes(path, limit: OCFLInventoryReader.maximumSize)
                if name == root.versionNames.last {
                    if bytes == rootInventory {
                        try validateSidecar(of: path, bytes, root)
                    } else {
                        note(.inventoriesDiffer, at: path)
                    }
                    checkOrder(root, after: last, path)
                } else {
                    let reader = OCFLInventoryReader(bytes, place: path)
                    note(reader.findings)
                    algorithmName = reader.inventory.algorithmName
                    try validateSidecar(of: path, bytes, reader.inventory)
                    compare(reader.inventory, with: root, path, isFirst: name == root.versionNames.first)
                    checkOrder(reader.inventory, after: last, path)
                    last = reader.inventory
                }
            }
            validateFolder(name, root.contentFolder, algorithmName)
        }
    }

    private mutating func validateFolder(_ version: String, _ contentFolder: String, _ algorithmName: String) {
        let expected = [OCFLInventoryText.fileName, OCFLInventoryText.fileName + "." + algorithmName]
        for (name, kind) in children(of: version) {
            let path = version + "/" + name
            switch kind {
            case .file: if !expected.contains(name) { note(.unexpectedInVersion, at: path) }
            case .folder(let isEmpty):
                if name != contentFolder {
                    note(.folderInVersion, at: path)
                } else if isEmpty {
                    note(.emptyContent, at: path)
                }
            case .other: break
            }
        }
    }

    /// Versions conform to the same or a later specification than those before (E103), and keep their files (E023).
    private mutating func checkOrder(_ inventory: OCFLInventory, after last: OCFLInventory?, _ path: String) {
        guard let last else { return }
        if let now = inventory.specification, let before = last.specification, now < before {
            note(.olderSpecification, at: path)
        }
        for content in last.manifest.keys.sorted() where inventory.manifest[content] == nil {
            note(.unlistedContent, at: content, path)
        }
    }

    /// §3.8: an older inventory tells the same history as the root's.
    private mutating func compare(
        _ older: OCFLInventory,
        with root: OCFLInventory,
        _ path: String,
        isFirst: Bool
    ) {
        if let identifier = older.identifier, identifier != root.identifier { note(.identifier, at: path) }
        if isFirst, root.hasContentFolder, !older.hasContentFolder { note(.contentDirectorySetLater, at: path) }
        if older.contentFolder != root.contentFolder { note(.contentDirectoryChanged, at: path) }
        guard Set(older.versionNames).isStrictSubset(of: root.versionNames) else {
            note(.history, at: path)
            return
        }
        for version in older.versionNames {
            let before = older.contentPaths(of: version)
            let now = root.contentPaths(of: version)
            if Set(before.keys) != Set(now.keys)
                || before.contains(where: { !$0.value.isSubset(of: now[$0.key] ?? []) })
            {
                note(.history, at: path, version)
            }
            if older.versions[version]?.metadata != root.versions[version]?.metadata {
                note(.metadataChanged, at: path, version)
            }
        }
        // Digests of other algorithms, too, must be those of the content: compared with what the root says where equal.
        for (content, digest) in older.manifest where older.algorithm == root.algorithm {
            if let other = root.manifest[content], other != digest { note(.contentDigest, at: content, path) }
        }
    }
}
