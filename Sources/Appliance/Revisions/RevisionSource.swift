import ASN1
import Foundation
import LibCrypto

/// A file whose first bytes are copied and digested in pieces, so that its size does not matter.
final class RevisionSource {
    let path: String
    private let descriptor: Int32
    private static let step = 1 << 20

    /// Opens a file for reading.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput` or `inputOutput`.
    init(_ path: String) throws(ApplianceError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
    }

    deinit { close(descriptor) }

    /// SHA-256 of the bytes up to an end, lower-case hexadecimal.
    func digest(upTo end: Int) throws(ApplianceError) -> String { try copy(upTo: end, to: nil, at: path) }

    /// Copies the bytes up to an end, and gives their SHA-256, lower-case hexadecimal.
    ///
    /// - Parameters:
    ///   - end: fewer bytes are copied where the file ends before it.
    ///   - output: the file to write to; nil: only the digest is taken.
    ///   - target: its name, for errors.
    /// - Returns: the digest of what was copied.
    /// - Throws: `ApplianceError` of kind `inputOutput`.
    func copy(upTo end: Int, to output: Int32?, at target: String) throws(ApplianceError) -> String {
        var context: DigestContext
        do throws(LibCryptoError) {
            context = try DigestContext(.sha256)
        } catch {
            throw ApplianceError(cryptography: error)
        }
        var offset = 0
        while offset < end {
            let bytes = try read(at: offset, count: min(Self.step, end - offset))
            guard !bytes.isEmpty else { break }
            do throws(LibCryptoError) {
                try context.update(bytes[...])
            } catch {
                throw ApplianceError(cryptography: error)
            }
            if let output { try Self.write(bytes, output, target) }
            offset += bytes.count
        }
        do throws(LibCryptoError) {
            return Hexadecimal.encode(try context.finalize())
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }

    /// The next bytes; none at the end of the file.
    private func read(at offset: Int, count: Int) throws(ApplianceError) -> [UInt8] {
        while true {
            var readCount = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                readCount = pread(descriptor, buffer.baseAddress, buffer.count, offset)
                filled = max(0, readCount)
            }
            if readCount >= 0 { return bytes }
            guard errno == EINTR else { throw InputFile.unreadable(path, errno) }
        }
    }

    private static func write(_ bytes: [UInt8], _ output: Int32, _ target: String) throws(ApplianceError) {
        let code: Int32 = bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
                let count = Foundation.write(output, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { return errno }
                offset += count
            }
            return 0
        }
        guard code == 0 else {
            throw ApplianceError(
                .inputOutput,
                "\(target): cannot be written: \(String(cString: strerror(code)))",
                hint: "check the space on the disk"
            )
        }
    }
}
