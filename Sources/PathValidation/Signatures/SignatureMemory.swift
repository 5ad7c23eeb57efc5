import LibCrypto
import Synchronization

/// A bounded memory of verified signatures, safe for all threads.
///
/// Two generations in each shard: when the younger is full it becomes the older, and what was used meanwhile survives.
final class SignatureMemory: Sendable {
    struct Key: Hashable {
        /// SHA-256 of the signer's SubjectPublicKeyInfo.
        let signer: Digest256
        /// SHA-256 of the whole signed object, which covers what is signed, the algorithm and the signature.
        let object: Digest256
        /// SHA-256 of inherited DSA parameters.
        let inherited: Digest256?

        func hash(into hasher: inout Hasher) {
            hasher.combine(signer)
            hasher.combine(object)
        }
    }

    private struct Generations {
        var young: [Key: SignatureCheck] = [:]
        var old: [Key: SignatureCheck] = [:]
    }

    private final class Shard: Sendable {
        let state = Mutex(Generations())
    }

    private let shards: [Shard]
    private let shardCapacity: Int

    init(capacity: Int) {
        shards = (0..<16).map { _ in Shard() }
        shardCapacity = max(16, capacity / 32)
    }

    private func shard(for key: Key) -> Shard { shards[Int(key.object.leadingWord & 15)] }

    func find(_ key: Key) -> SignatureCheck? {
        shard(for: key).state.withLock { generations in
            if let check = generations.young[key] { return check }
            guard let check = generations.old[key] else { return nil }
            remember(check, for: key, in: &generations)
            return check
        }
    }

    func store(_ check: SignatureCheck, for key: Key) {
        shard(for: key).state.withLock { remember(check, for: key, in: &$0) }
    }

    private func remember(_ check: SignatureCheck, for key: Key, in generations: inout Generations) {
        if generations.young.count >= shardCapacity {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[key] = check
    }
}
