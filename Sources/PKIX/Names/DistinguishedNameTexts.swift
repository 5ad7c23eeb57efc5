import Synchronization

/// The texts of names that were shown before.
///
/// The same few issuers stand in every report of a run, and a text takes microseconds to make. Bounded; safe to use from
/// several threads.
final class DistinguishedNameTexts: Sendable {
    static let shared = DistinguishedNameTexts()
    /// How many texts are kept, and how long an encoding may be.
    private static let maximumCount = 4_096
    private static let maximumLength = 2_048

    private let texts = Mutex<[[UInt8]: String]>([:])

    /// The text that belongs to the encoding, made only if it was not met before.
    func text(of encoding: ArraySlice<UInt8>, _ make: () -> String) -> String {
        guard encoding.count <= Self.maximumLength else { return make() }
        let key = Array(encoding)
        if let known = texts.withLock({ $0[key] }) { return known }
        let text = make()
        texts.withLock { texts in
            if texts.count >= Self.maximumCount { texts = [:] }
            texts[key] = text
        }
        return text
    }
}
