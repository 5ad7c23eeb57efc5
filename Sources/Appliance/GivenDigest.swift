import ASN1
import LibCrypto

/// A digest on the command line: hexadecimal, with its algorithm in front where the length alone does not say it.
package struct GivenDigest: Sendable {
    /// Nil where none was named.
    let algorithm: DigestAlgorithm?
    let octets: [UInt8]

    /// Reads `9f86d0…` or `SHA3-256:9f86d0…`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let digits = parts.last, let octets = Hexadecimal.decode(String(digits)[...]), !octets.isEmpty else {
            return nil
        }
        self.octets = octets
        guard parts.count == 2, let name = parts.first?.uppercased() else {
            algorithm = nil
            return
        }
        guard let named = DigestAlgorithm(rawValue: name), named.length == octets.count else { return nil }
        algorithm = named
    }
}
