import ASN1
import LibCrypto

extension OCFLObjectValidation {
    /// What a fixity block's algorithms are here; others cannot be computed.
    private static let fixityAlgorithms: [String: DigestAlgorithm] = [
        "md5": .md5, "sha1": .sha1, "sha256": .sha256, "sha512": .sha512, "sha512/256": .sha512t256,
    ]

    /// §3.5.2: what is in the content folders is in the manifest, what is in the manifest is there, with its digests.
    mutating func validateContent(_ inventory: OCFLInventory) throws(ArchiveFormatError) {
        let versions = Set(inventory.versionNames)
        var present: Set<String> = []
        for entry in entries {
            let parts = entry.path.split(separator: "/", maxSplits: 2)
            guard parts.count == 3, versions.contains(String(parts[0])), parts[1] == inventory.contentFolder else {
                continue
            }
            if entry.kind == .folder(isEmpty: true) { note(.emptyContentFolder, at: entry.path) }
            guard entry.fileSize != nil else { continue }
            present.insert(entry.path)
            if inventory.manifest[entry.path] == nil { note(.unlistedContent, at: entry.path) }
        }
        for path in inventory.manifest.keys.sorted() {
            guard present.contains(path) else {
                note(.contentDigest, at: path, "not there")
                continue
            }
            guard readsContent else { continue }
            let expected = inventory.fixity.compactMap { name, digests in
                Self.fixityAlgorithms[name].flatMap { algorithm in digests[path].map { (algorithm, $0) } }
            }
            let main = try StreamDigest(inventory.algorithm)
            var others: [StreamDigest] = []
            for (algorithm, _) in expected { others.append(try StreamDigest(algorithm)) }
            try tree.stream(path) { (block) throws(ArchiveFormatError) in
                try main.update(block)
                for other in others { try other.update(block) }
            }
            if Hexadecimal.encode(try main.finalize()) != inventory.manifest[path] { note(.contentDigest, at: path) }
            for (other, (_, digest)) in zip(others, expected) where Hexadecimal.encode(try other.finalize()) != digest {
                note(.fixityDigest, at: path, other.algorithm.rawValue)
            }
        }
    }
}
