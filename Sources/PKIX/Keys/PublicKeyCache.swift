import LibCrypto
import Synchronization

/// The key of one `SubjectPublicKeyInfo`, made when it is first asked for.
final class PublicKeyCache: Sendable {
    private let result = Mutex<Result<PublicKey, PublicKeyError>?>(nil)

    /// The key made before, or by `make` now.
    func key(_ make: () throws(PublicKeyError) -> PublicKey) throws(PublicKeyError) -> PublicKey {
        let outcome = result.withLock { result -> Result<PublicKey, PublicKeyError> in
            if let result { return result }
            let made: Result<PublicKey, PublicKeyError>
            do throws(PublicKeyError) {
                made = .success(try make())
            } catch {
                made = .failure(error)
            }
            result = made
            return made
        }
        return try outcome.get()
    }
}
