import Foundation
package import LibCrypto

/// Takes all digests of a file in one pass, in constant memory.
package struct ContentDigester {
    /// How much is read at a time: large enough to hide the system call, small enough for the cache.
    static let bufferSize = 256 * 1_024
    /// How many of the first bytes are kept: a tag and a length fit.
    static let beginningSize = 16

    /// What one pass over a file gave.
    package struct Outcome: Sendable, Hashable {
        package let size: Int
        /// The first bytes, up to `beginningSize`.
        package let beginning: [UInt8]
        package let digests: [DigestAlgorithm: [UInt8]]
    }

    /// One digest that is being taken.
    private final class RunningDigest {
        let algorithm: DigestAlgorithm
        private var context: DigestContext?

        init(_ algorithm: DigestAlgorithm) throws(LibCryptoError) {
            self.algorithm = algorithm
            context = try DigestContext(algorithm)
        }

        func update(_ bytes: RawSpan) throws(LibCryptoError) { try context?.update(bytes) }

        func finalize() throws(LibCryptoError) -> [UInt8] { try context.take()?.finalize() ?? [] }
    }

    /// Digests the file at the path.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput` or `inputOutput`.
    package static func digest(
        path: String,
        _ algorithms: Set<DigestAlgorithm>
    ) throws(ApplianceError) -> Outcome {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        defer { close(descriptor) }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        let outcome: Outcome?
        do throws(LibCryptoError) {
            outcome = try digest(descriptor: descriptor, algorithms)
        } catch {
            throw ApplianceError(.internal, "libcrypto failed: \(error)", hint: "run again; report it if it stays")
        }
        guard let outcome else {
            throw ApplianceError(.inputOutput, "\(path): reading failed", hint: "check the disk, then run again")
        }
        return outcome
    }

    /// Nil where reading failed.
    private static func digest(
        descriptor: Int32,
        _ algorithms: Set<DigestAlgorithm>
    ) throws(LibCryptoError) -> Outcome? {
        var running: [RunningDigest] = []
        for algorithm in algorithms { running.append(try RunningDigest(algorithm)) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 4_096)
        defer { buffer.deallocate() }
        var size = 0
        var beginning: [UInt8] = []
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            size += count
            if beginning.count < beginningSize {
                beginning += buffer[..<min(count, beginningSize - beginning.count)]
            }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count]).bytes
            for digest in running { try digest.update(bytes) }
        }
        var digests: [DigestAlgorithm: [UInt8]] = [:]
        for digest in running { digests[digest.algorithm] = try digest.finalize() }
        return Outcome(size: size, beginning: beginning, digests: digests)
    }
}
