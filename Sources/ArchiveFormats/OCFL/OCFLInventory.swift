import LibCrypto

/// An inventory (OCFL 1.1 §3.5), as far as it could be read.
struct OCFLInventory {
    /// One version of the object.
    struct Version {
        /// Digest by logical path, in lowercase.
        var state: [String: String] = [:]
        var metadata: [JSONValue?] = []
    }

    var identifier: String?
    /// Which version of the specification it says to conform to; nil where that cannot be read.
    var specification: String?
    var algorithm = DigestAlgorithm.sha512
    var contentFolder = OCFLInventoryText.contentFolder
    var hasContentFolder = false
    /// In order, without those outside the sequence.
    var versionNames: [String] = []
    var versions: [String: Version] = [:]
    /// Digest by content path, in lowercase.
    var manifest: [String: String] = [:]
    /// Digest by content path, by the algorithm's name.
    var fixity: [String: [String: String]] = [:]

    /// The name of an algorithm in OCFL (§3.4).
    var algorithmName: String { algorithm == .sha256 ? "sha256" : "sha512" }

    /// Content paths by logical path, which do not depend on the digest algorithm.
    func contentPaths(of version: String) -> [String: Set<String>] {
        var byDigest: [String: Set<String>] = [:]
        for (path, digest) in manifest { byDigest[digest, default: []].insert(path) }
        return (versions[version]?.state ?? [:]).mapValues { byDigest[$0] ?? [] }
    }
}
