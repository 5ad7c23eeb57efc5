import Foundation
package import LibCrypto
package import SignatureValidation
import ValidationReport

/// Takes all digests of a file in one pass, in constant memory.
package struct ContentDigester {
    /// How much is read at a time: large enough to hide the system call, small enough for the cache.
    static let bufferSize = 256 * 1_024
    /// How many of the first bytes are kept: a tag and a length fit.
    static let beginningSize = 16

    /// What one pass over a file gave.
    package struct Outcome: Sendable {
        package let size: Int
        /// The first bytes, up to `beginningSize`.
        package let beginning: [UInt8]
        package let digests: [DigestAlgorithm: [UInt8]]
        /// States after the content, for the requests that have a prefix.
        package let states: [ContentDigestRequest: DigestPrefix]
        /// Whether it is a PDF file that seems to carry signatures of its own.
        package let carriesSignatures: Bool
    }

    /// One digest that is being taken.
    private final class RunningDigest {
        let request: ContentDigestRequest
        private var context: DigestContext?

        init(_ request: ContentDigestRequest) throws(LibCryptoError) {
            self.request = request
            context = try DigestContext(request.algorithm)
            try context?.update(request.prefix[...])
        }

        func update(_ bytes: RawSpan) throws(LibCryptoError) { try context?.update(bytes) }

        func finish() -> DigestPrefix? {
            guard let context = context.take() else { return nil }
            return DigestPrefix(request.algorithm, takingOwnership: context)
        }
    }

    /// Digests the file at the path.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput` or `inputOutput`.
    package static func digest(
        path: String,
        _ requests: Set<ContentDigestRequest>
    ) throws(ApplianceError) -> Outcome {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFile.unreadable(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw InputFile.unreadable(path, EISDIR) }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        let outcome: Outcome?
        do throws(LibCryptoError) {
            outcome = try digest(descriptor: descriptor, requests)
        } catch {
            throw ApplianceError(cryptography: error)
        }
        guard let outcome else {
            throw ApplianceError(
                .inputOutput,
                text: LocalizedText("\(path): falha de leitura", "\(path): reading failed"),
                nextStep: LocalizedText("verifique o disco e tente de novo", "check the disk, then run again")
            )
        }
        return outcome
    }

    /// Nil where reading failed.
    private static func digest(
        descriptor: Int32,
        _ requests: Set<ContentDigestRequest>
    ) throws(LibCryptoError) -> Outcome? {
        var running: [RunningDigest] = []
        for request in requests { running.append(try RunningDigest(request)) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 4_096)
        defer { buffer.deallocate() }
        var size = 0
        var beginning: [UInt8] = []
        var mark = PDFSignatureMark()
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            size += count
            if beginning.count < beginningSize {
                beginning += buffer[..<min(count, beginningSize - beginning.count)]
            }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            mark.update(piece)
            let bytes = piece.bytes
            for digest in running { try digest.update(bytes) }
        }
        var digests: [DigestAlgorithm: [UInt8]] = [:]
        var states: [ContentDigestRequest: DigestPrefix] = [:]
        for digest in running {
            guard let state = digest.finish() else { continue }
            if digest.request.prefix.isEmpty {
                digests[digest.request.algorithm] = try state.digest()
            } else {
                states[digest.request] = state
            }
        }
        return Outcome(
            size: size,
            beginning: beginning,
            digests: digests,
            states: states,
            carriesSignatures: mark.isFound
        )
    }
}
