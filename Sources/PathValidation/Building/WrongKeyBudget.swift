import Synchronization

/// What may be spent, for all paths of one document together, on signatures that turn out not to be by the key that was tried.
///
/// A true document has hardly any: its certificates name their issuers. A hostile one brings thousands of keys of one name,
/// which nobody had to sign with, for each of its signers.
package final class WrongKeyBudget: Sendable {
    /// In verifications with keys of 2,048 bits.
    private static let standard = 2_000
    /// The octets of a public key that cost as much as one.
    private static let unit = 270

    private let spent = Atomic<Int>(0)

    package init() {}

    /// Takes a verification with a key of so many octets from the budget, which grows as their square; false where none is
    /// left.
    func take(keyLength: Int) -> Bool {
        let size = max(1, min(keyLength, 65_536) / Self.unit)
        return spent.add(size * size, ordering: .relaxed).newValue <= Self.standard
    }
}
