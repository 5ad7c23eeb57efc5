import LibCrypto

/// What is asked of a bag beyond RFC 8493.
package struct BagRules: Hashable, Sendable {
    /// Names of algorithms, as in manifests' names, of which there must be a payload manifest.
    package var requiredAlgorithms: Set<String>
    /// How many findings are listed; the rest of the bag is not looked at behind so many.
    package var maximumFindingCount: Int

    package init(requiredAlgorithms: Set<String> = [], maximumFindingCount: Int = 1_000) {
        self.requiredAlgorithms = requiredAlgorithms
        self.maximumFindingCount = maximumFindingCount
    }

    /// Any bag of RFC 8493.
    package static let any = BagRules()
    /// Bags as they are written here.
    package static let own = BagRules(requiredAlgorithms: ["sha256", "sha512"])
}
