import LibCrypto
import PKIX
import Synchronization

/// The paths that one validator has found, by target and parameters; bounded, safe for all threads.
///
/// A validator's anchors, certificates and evidence never change, so a path that was found once is found again: thousands
/// of documents of one signer are judged at one time. What was not found is looked for each time.
final class PathMemory: Sendable {
    /// How many paths are kept in each of two generations: when the younger is full it becomes the older.
    private static let generationSize = 128

    struct Key: Hashable {
        let target: Digest256
        let parameters: PathParameters

        /// Nil where proofs of existence take part, which are those of one file.
        init?(_ target: Certificate, _ parameters: PathParameters) {
            guard parameters.proofs?.isEmpty ?? true else { return nil }
            self.target = Digest256(target.sha256)
            self.parameters = parameters
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(target)
            hasher.combine(parameters.time)
        }
    }

    private struct Generations {
        var young: [Key: PathOutcome] = [:]
        var old: [Key: PathOutcome] = [:]
    }

    private let generations = Mutex(Generations())

    func find(_ key: Key) -> PathOutcome? {
        generations.withLock { generations in
            if let known = generations.young[key] { return known }
            guard let known = generations.old[key] else { return nil }
            Self.add(known, key, to: &generations)
            return known
        }
    }

    /// Keeps the outcome where it is a path.
    func store(_ outcome: PathOutcome, for key: Key) {
        guard outcome.path != nil else { return }
        generations.withLock { Self.add(outcome, key, to: &$0) }
    }

    private static func add(_ outcome: PathOutcome, _ key: Key, to generations: inout Generations) {
        if generations.young.count >= generationSize {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[key] = outcome
    }
}
