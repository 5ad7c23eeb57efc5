import ASN1
import LibCrypto

/// Reads an inventory and names what is wrong in it by itself (OCFL 1.1 §3.5).
struct OCFLInventoryReader {
    static let maximumSize = 1 << 26

    private(set) var inventory = OCFLInventory()
    private(set) var findings: [OCFLFinding] = []
    private let place: String

    /// Reads what can be read; `place`: the inventory's path in the object, for findings.
    init(_ bytes: [UInt8], place: String) {
        self.place = place
        do throws(ArchiveFormatError) {
            let root = try JSONReader.read(bytes, limit: Self.maximumSize)
            guard root.members != nil else {
                note(.invalidInventory, "not a JSON object")
                return
            }
            readHead(root)
            readManifest(root["manifest"])
            readVersions(root)
            readFixity(root["fixity"])
            compareDigests()
        } catch {
            note(.invalidInventory, error.detail)
        }
    }

    mutating func note(_ code: OCFLFinding.Code, _ detail: String = "") {
        findings.append(OCFLFinding(code, at: place, detail))
    }

    /// Everything but the blocks.
    private mutating func readHead(_ root: JSONValue) {
        for key in ["id", "type", "digestAlgorithm", "head"] where root[key] == nil { note(.missingKey, key) }
        if let value = root["id"] {
            if let text = value.text, !text.isEmpty {
                inventory.identifier = text
                if !Self.isURI(text) { note(.identifierNoURI, text) }
            } else {
                note(.identifier, "id")
            }
        }
        if let value = root["type"] {
            if let version = OCFLDeclaration.versions.first(where: {
                value.text == OCFLDeclaration.inventoryType($0)
            }) {
                inventory.specification = version
            } else {
                note(.type, value.text ?? "")
            }
        }
        switch root["digestAlgorithm"] {
        case .string("sha512"), nil: break
        case .string("sha256"):
            inventory.algorithm = .sha256
            note(.weakDigestAlgorithm)
        case let value: note(.digestAlgorithm, value?.text ?? "")
        }
        if let value = root["contentDirectory"] {
            if let name = value.text, !name.contains("/"), !name.isEmpty {
                inventory.contentFolder = name
                inventory.hasContentFolder = true
                if name == "." || name == ".." { note(.contentDirectoryDots) }
            } else {
                note(.contentDirectoryName)
            }
        }
    }

    /// A scheme, a colon, and something behind it (RFC 3986 §3.1).
    private static func isURI(_ text: String) -> Bool {
        let scheme = text.utf8.prefix { $0 != 0x3a }
        let first = scheme.first.map { $0 | 0x20 } ?? 0
        let isScheme = scheme.allSatisfy { byte in
            let lower = byte | 0x20
            return lower >= 0x61 && lower <= 0x7a || byte >= 0x30 && byte <= 0x39 || [0x2b, 0x2d, 0x2e].contains(byte)
        }
        return isScheme && first >= 0x61 && first <= 0x7a && text.utf8.count > scheme.count + 1
    }

    /// The paths by digests of a block, in lowercase and as they are written.
    private mutating func paths(
        _ block: JSONValue,
        length: Int,
        _ codes: (form: OCFLFinding.Code, list: OCFLFinding.Code, twice: OCFLFinding.Code?)
    ) -> [(digest: String, written: String, path: String)] {
        var found: [(digest: String, written: String, path: String)] = []
        var seen: Set<String> = []
        for member in block.members ?? [] {
            let digest = member.name.lowercased()
            guard Hexadecimal.decode(member.name)?.count == length else {
                note(codes.form, member.name)
                continue
            }
            if !seen.insert(digest).inserted, let twice = codes.twice { note(twice, digest) }
            guard let values = member.value.values else {
                note(codes.list, member.name)
                continue
            }
            for value in values {
                if let path = value.text {
                    found.append((digest, member.name, path))
                } else {
                    note(codes.list, member.name)
                }
            }
        }
        return found
    }

    /// Digests as the manifest writes them: those of states must be the same text.
    private var writtenDigests: Set<String> = []

    private mutating func readManifest(_ value: JSONValue?) {
        guard let value, value.members != nil else {
            note(.missingBlock, "manifest")
            return
        }
        for member in value.members ?? [] { writtenDigests.insert(member.name) }
        let codes = (
            OCFLFinding.Code.digestAlgorithm, OCFLFinding.Code.contentDigest, OCFLFinding.Code.manifestDigestTwice
        )
        for entry in paths(value, length: inventory.algorithm.length, codes) {
            guard checkContentPath(entry.path) else { continue }
            if inventory.manifest.updateValue(entry.digest, forKey: entry.path) != nil {
                note(.contentPathConflict, entry.path)
            }
        }
        for path in inventory.manifest.keys {
            for folder in SafePath.ancestors(of: path) where inventory.manifest[folder] != nil {
                note(.contentPathConflict, path)
            }
        }
    }

    private mutating func checkContentPath(_ path: String) -> Bool {
        if path.hasPrefix("/") || path.hasSuffix("/") {
            note(.contentPathSlashes, path)
            return false
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].first == "v", parts[1] == inventory.contentFolder else {
            note(.contentPath, path)
            return false
        }
        if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
            note(.contentPathElements, path)
            return false
        }
        return true
    }

    private mutating func readVersions(_ root: JSONValue) {
        guard let value = root["versions"] else {
            note(.missingBlock, "versions")
            return
        }
        guard let members = value.members else {
            note(.versionsBlock)
            return
        }
        readSequence(members.map(\.name))
        if let head = root["head"], let last = inventory.versionNames.last, head.text != last {
            note(.head, head.text ?? "")
        }
        let blocks = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
        for name in inventory.versionNames {
            if let version = blocks[name] { inventory.versions[name] = readVersion(version, name) }
        }
        let known = Set(inventory.versionNames)
        for path in inventory.manifest.keys.sorted() {
            let version = String(path.prefix { $0 != "/" })
            if !known.isEmpty, !known.contains(version) { note(.contentPath, path) }
        }
    }

    /// §3.5.3: v1, v2 and so on, or all padded with zeros to the same length.
    private mutating func readSequence(_ names: [String]) {
        guard !names.isEmpty else {
            note(.noVersions)
            return
        }
        var width = 0
        if !names.contains("v1") {
            let padded = (2...10).first { names.contains("v" + String(repeating: "0", count: $0 - 1) + "1") }
            guard let padded else {
                note(.noFirstVersion)
                return
            }
            width = padded
            note(.paddedVersions)
        }
        let known = Set(names)
        for number in 1...names.count {
            let digits = String(number)
            let name = "v" + String(repeating: "0", count: max(0, width - digits.count)) + digits
            guard known.contains(name), width == 0 || digits.count < width else { break }
            inventory.versionNames.append(name)
        }
        if inventory.versionNames.count < names.count { note(.versionSequence) }
    }

    private mutating func readVersion(_ version: JSONValue, _ name: String) -> OCFLInventory.Version {
        var found = OCFLInventory.Version()
        found.metadata = ["created", "message", "user"].map { version[$0] }
        if let created = version["created"] {
            if !(created.text.map(OCFLDateTime.isValid) ?? false) { note(.created, name) }
        } else {
            note(.versionKeys, "\(name): created")
        }
        if let message = version["message"], message.text == nil { note(.message, name) }
        if version["message"] == nil || version["user"] == nil { note(.noMessageOrUser, name) }
        if let user = version["user"] { checkUser(user, name) }
        guard let state = version["state"] else {
            note(.versionKeys, "\(name): state")
            return found
        }
        guard state.members != nil else {
            note(.state, name)
            return found
        }
        for entry in paths(state, length: inventory.algorithm.length, (.state, .state, nil)) {
            guard checkLogicalPath(entry.path) else { continue }
            if !writtenDigests.contains(entry.written) { note(.state, "\(name): \(entry.written)") }
            if found.state.updateValue(entry.digest, forKey: entry.path) != nil {
                note(.logicalPathConflict, entry.path)
            }
        }
        for path in found.state.keys {
            for folder in SafePath.ancestors(of: path) where found.state[folder] != nil {
                note(.logicalPathConflict, path)
            }
        }
        return found
    }

    private mutating func checkUser(_ user: JSONValue, _ name: String) {
        guard user.members != nil, user["name"]?.text != nil else {
            note(.user, name)
            return
        }
        guard let address = user["address"] else {
            note(.noUserAddress, name)
            return
        }
        guard let text = address.text else {
            note(.user, name)
            return
        }
        if !Self.isURI(text) { note(.userAddressNoURI, name) }
    }

    private mutating func checkLogicalPath(_ path: String) -> Bool {
        if path.hasPrefix("/") || path.hasSuffix("/") {
            note(.logicalPathSlashes, path)
            return false
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
            note(.logicalPathElements, path)
            return false
        }
        return true
    }

    /// The lengths in bytes of digests in fixity blocks (§3.4); those of the last four are not computed here.
    private static let fixityLengths = [
        "md5": 16, "sha1": 20, "sha256": 32, "sha512": 64, "sha512/256": 32, "blake2b-512": 64, "blake2b-160": 20,
        "blake2b-256": 32, "blake2b-384": 48,
    ]

    private mutating func readFixity(_ value: JSONValue?) {
        guard let value else { return }
        guard let members = value.members else {
            note(.fixityBlock)
            return
        }
        for member in members {
            guard let length = Self.fixityLengths[member.name] else {
                note(.fixityAlgorithm, member.name)
                continue
            }
            guard member.value.members != nil else {
                note(.fixityEntry, member.name)
                continue
            }
            for entry in paths(member.value, length: length, (.fixityEntry, .fixityEntry, .fixityDigestTwice)) {
                if inventory.manifest[entry.path] == nil { note(.fixityEntry, entry.path) }
                inventory.fixity[member.name, default: [:]][entry.path] = entry.digest
            }
        }
    }

    /// What states name is in the manifest, and the other way round.
    private mutating func compareDigests() {
        let listed = Set(inventory.manifest.values)
        let used = Set(inventory.versions.values.flatMap(\.state.values))
        for digest in used.subtracting(listed).sorted() { note(.state, digest) }
        guard !inventory.versionNames.isEmpty else { return }
        for digest in listed.subtracting(used).sorted() { note(.unusedContent, digest) }
    }
}
