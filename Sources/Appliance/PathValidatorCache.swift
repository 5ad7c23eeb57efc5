import LibCrypto
import PKIX
import PathValidation
import Synchronization

/// The path validators of a run by the certificates that files brought along; safe to use from several threads.
///
/// Thousands of files of one signer bring the same certificates: they are indexed once, and the path is found once. Only
/// small sets are kept, so that what is kept is bounded.
final class PathValidatorCache: Sendable {
    /// How many sets are kept unless somebody says otherwise.
    static let standardCapacity = 256
    /// How many certificates a set may have that is kept.
    private static let maximumCertificates = 16
    /// How many octets they may have together.
    private static let maximumLength = 65_536

    /// By the certificates in the order of the file: the order decides which of equal paths is tried first.
    private let validators = Mutex<[[Digest256]: PathValidator]>([:])
    private let capacity: Int

    /// A cache of at most `capacity` sets; of one at least.
    init(capacity: Int = standardCapacity) {
        self.capacity = max(1, capacity)
    }

    /// The validator for these certificates, or what `make` makes where there is none; it is told whether that is kept.
    func validator(adding certificates: [Certificate], _ make: (_ isKept: Bool) -> PathValidator) -> PathValidator {
        guard certificates.count <= Self.maximumCertificates,
            certificates.reduce(0, { $0 + $1.encoding.count }) <= Self.maximumLength
        else { return make(false) }
        let key = certificates.map { Digest256($0.sha256) }
        if let known = validators.withLock({ $0[key] }) { return known }
        let made = make(true)
        validators.withLock { validators in
            if validators.count >= capacity { validators = [:] }
            validators[key] = made
        }
        return made
    }
}
