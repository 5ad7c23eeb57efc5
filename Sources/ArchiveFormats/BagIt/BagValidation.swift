import LibCrypto

/// Tells whether files are a complete and valid bag (RFC 8493 §3), reading each of them once.
package struct BagValidation {
    private let tree: any FileTree
    private let rules: BagRules
    private var findings: [BagFinding] = []
    /// Lengths by path.
    private var files: [String: Int] = [:]
    private var manifests: [BagManifest] = []

    /// Reads every byte of the bag; throws where it cannot be read, and returns what is wrong with it.
    ///
    /// `each` is told of every payload file once it has been compared: its path in the bag, and its digests.
    package static func run(
        _ tree: any FileTree,
        rules: BagRules = .any,
        each: (String, ContentDigests) throws(ArchiveFormatError) -> Void = { _, _ throws(ArchiveFormatError) in }
    ) throws(ArchiveFormatError) -> BagReport {
        var validation = BagValidation(tree: tree, rules: rules)
        try validation.list()
        try validation.readDeclaration()
        try validation.readManifests()
        let info = try validation.readInfo()
        validation.compareLists()
        let payload = try validation.compareContent(each)
        return BagReport(
            findings: Array(validation.findings.prefix(rules.maximumFindingCount)),
            info: info,
            payload: payload
        )
    }

    private init(tree: any FileTree, rules: BagRules) {
        self.tree = tree
        self.rules = rules
    }

    private mutating func note(_ code: BagFinding.Code, at path: String? = nil, _ detail: String = "") {
        // One more than are listed, so that the number says that there are more.
        guard findings.count <= rules.maximumFindingCount else { return }
        findings.append(BagFinding(code, at: path, detail))
    }

    private mutating func list() throws(ArchiveFormatError) {
        var hasPayloadFolder = false
        var byCase: [String: String] = [:]
        for entry in try tree.entries() {
            switch entry.kind {
            case .file(let size):
                files[entry.path] = size
                hasPayloadFolder = hasPayloadFolder || entry.path.hasPrefix("data/")
                if let other = byCase.updateValue(entry.path, forKey: entry.path.lowercased()) {
                    note(.caseConflict, at: entry.path, other)
                }
            case .folder: hasPayloadFolder = hasPayloadFolder || entry.path == "data"
            case .other: note(.irregularFile, at: entry.path)
            }
        }
        if !hasPayloadFolder { note(.missingPayloadFolder) }
        if files["fetch.txt"] != nil { note(.fetchList, at: "fetch.txt") }
    }

    private mutating func readDeclaration() throws(ArchiveFormatError) {
        let name = BagDeclaration.fileName
        guard let size = files[name] else {
            note(.missingDeclaration, at: name)
            return
        }
        guard size <= 1_024, BagDeclaration.version(try tree.bytes(name, limit: 1_024)) != nil else {
            note(.invalidDeclaration, at: name)
            return
        }
    }

    private mutating func readManifests() throws(ArchiveFormatError) {
        for name in files.keys.filter({ !$0.contains("/") }).sorted() {
            guard let (kind, algorithmName) = BagManifest.kind(of: name) else { continue }
            guard let algorithm = BagManifest.algorithms[algorithmName.lowercased()] else {
                note(.unknownAlgorithm, at: name)
                continue
            }
            let bytes = try tree.bytes(name, limit: BagManifest.maximumSize)
            let manifest = BagManifest(bytes, fileName: name, kind: kind, algorithm: algorithm)
            for finding in manifest.findings { note(finding.code, at: finding.path, finding.detail) }
            manifests.append(manifest)
        }
        let algorithms = manifests.filter { $0.kind == .payload }.map(\.algorithm)
        if algorithms.isEmpty { note(.missingManifest) }
        for name in rules.requiredAlgorithms.sorted() {
            if let algorithm = BagManifest.algorithms[name], !algorithms.contains(algorithm) {
                note(.missingManifest, at: BagManifest.fileName(.payload, name))
            }
        }
    }

    private mutating func readInfo() throws(ArchiveFormatError) -> BagInfo {
        guard files[BagInfo.fileName] != nil else { return BagInfo() }
        guard let info = BagInfo.parse(try tree.bytes(BagInfo.fileName, limit: 1 << 20)) else {
            note(.invalidInfo, at: BagInfo.fileName)
            return BagInfo()
        }
        let sizes = files.filter { $0.key.hasPrefix("data/") }.values
        let actual = "\(sizes.reduce(0, +)).\(sizes.count)"
        let values = info.values("Payload-Oxum")
        if values.count > 1 { note(.invalidInfo, at: BagInfo.fileName, "Payload-Oxum stands twice") }
        for value in values where value != actual { note(.oxumMismatch, at: BagInfo.fileName, actual) }
        return info
    }

    /// Completeness (RFC 8493 §3): what is listed is there, what is there is listed.
    private mutating func compareLists() {
        let payload = files.keys.filter { $0.hasPrefix("data/") }.sorted()
        let payloadManifests = manifests.filter { $0.kind == .payload }.map(\.fileName)
        for manifest in manifests {
            for path in manifest.digests.keys.sorted() where files[path] == nil {
                note(.missingFile, at: path, manifest.fileName)
            }
            switch manifest.kind {
            case .payload:
                for path in payload where manifest.digests[path] == nil {
                    note(.unlistedFile, at: path, manifest.fileName)
                }
            case .tags:
                for name in payloadManifests where manifest.digests[name] == nil {
                    note(.unlistedManifest, at: name, manifest.fileName)
                }
                for path in files.keys.sorted() where !path.hasPrefix("data/") && manifest.digests[path] == nil {
                    let isTagManifest = BagManifest.kind(of: path)?.kind == .tags
                    if !isTagManifest, !payloadManifests.contains(path) {
                        note(.unlistedTagFile, at: path, manifest.fileName)
                    }
                }
            }
        }
    }

    /// Validity (RFC 8493 §3): each file has the digests that the manifests say.
    private mutating func compareContent(
        _ each: (String, ContentDigests) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) -> [String: ContentDigests] {
        var payload: [String: ContentDigests] = [:]
        for path in files.keys.sorted() {
            let expected = manifests.filter { $0.digests[path] != nil }
            let isPayload = path.hasPrefix("data/")
            guard isPayload || !expected.isEmpty else { continue }
            var both = try ContentDigester()
            var others: [StreamDigest] = []
            for manifest in expected where manifest.algorithm != .sha256 && manifest.algorithm != .sha512 {
                others.append(try StreamDigest(manifest.algorithm))
            }
            do throws(ArchiveFormatError) {
                try tree.stream(path) { (block) throws(ArchiveFormatError) in
                    try both.update(block)
                    for other in others { try other.update(block) }
                }
            } catch  where Self.isDamage(error.code) {
                // Damage of the container that holds it: it is this file's.
                note(.digestMismatch, at: path, error.code.summary)
                continue
            }
            let digests = try both.finalize()
            var byAlgorithm: [DigestAlgorithm: [UInt8]] = [.sha256: digests.sha256, .sha512: digests.sha512]
            for other in others { byAlgorithm[other.algorithm] = try other.finalize() }
            for manifest in expected where manifest.digests[path] != byAlgorithm[manifest.algorithm] {
                note(.digestMismatch, at: path, manifest.fileName)
            }
            guard isPayload else { continue }
            payload[path] = digests
            try each(path, digests)
        }
        return payload
    }

    /// Whether an error is about the bytes that were read, and not about reading them.
    private static func isDamage(_ code: ArchiveFormatError.Code) -> Bool {
        [.checksumMismatch, .headerMismatch, .invalidData, .invalidStructure, .overlappingMembers, .unaccountedBytes]
            .contains(code)
    }
}
