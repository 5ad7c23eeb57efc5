import Foundation
import ValidationReport

/// Reads whole small files: signatures, certificates, revocation data.
package enum InputFile {
    /// How large a file may be that is read into memory; content files are streamed and have no limit.
    static let maximumSize = 1 << 30

    /// The file's bytes.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput`, `unreadableInput` or `inputOutput`.
    package static func read(_ path: String) throws(ApplianceError) -> [UInt8] {
        try read(path, regularOnlyUpTo: nil) ?? []
    }

    /// The file's bytes where it is a regular file of at most `limit` bytes; nil where it is larger, or is none.
    ///
    /// Opened once: of ten thousand small files a quarter of the time goes into opening them.
    ///
    /// - Throws: as `read`.
    static func readSmall(_ path: String, limit: Int) throws(ApplianceError) -> [UInt8]? {
        try read(path, regularOnlyUpTo: limit)
    }

    private static func read(_ path: String, regularOnlyUpTo limit: Int?) throws(ApplianceError) -> [UInt8]? {
        // Somebody's pipe without a writer must not hold us where only regular files are asked for.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | (limit == nil ? 0 : O_NONBLOCK))
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        if let limit, !isRegular || status.st_size > limit { return nil }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, EISDIR) }
        guard status.st_size <= maximumSize else {
            throw tooLarge(path)
        }
        var bytes: [UInt8] = []
        var capacity = Int(status.st_size) + 1
        while true {
            var readCount = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                readCount = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                count = max(0, readCount)
            }
            if readCount < 0, errno == EINTR { continue }
            guard readCount >= 0 else { throw unreadable(path, errno) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            // A regular file gives less than was asked for at its end only.
            if readCount == 0 || (readCount < capacity && isRegular) { return bytes }
            guard bytes.count <= maximumSize else {
                throw tooLarge(path)
            }
            capacity = readCount == capacity ? 65_536 : 1
        }
    }

    private static func tooLarge(_ path: String) -> ApplianceError {
        ApplianceError(
            .unreadableInput,
            text: LocalizedText("\(path) tem mais de 1 GiB", "\(path) is larger than 1 GiB"),
            nextStep: LocalizedText(
                "não se lê uma assinatura desse tamanho; indique o conteúdo grande com --content",
                "a signature of this size cannot be read; give large content with --content"
            )
        )
    }

    /// The error for a file that cannot be opened or read.
    static func unreadable(_ path: String, _ code: Int32) -> ApplianceError {
        let reason = String(cString: strerror(code))
        switch code {
        case EISDIR:
            return ApplianceError(
                .missingInput,
                text: LocalizedText("\(path) é uma pasta", "\(path) is a directory"),
                nextStep: LocalizedText("indique um arquivo", "name a file")
            )
        case ENOENT, ENOTDIR:
            return ApplianceError(
                .missingInput,
                text: LocalizedText("\(path): arquivo inexistente", "\(path): no such file"),
                nextStep: LocalizedText("confira o caminho", "check the path")
            )
        case EACCES, EPERM:
            return ApplianceError(
                .missingInput,
                text: LocalizedText("\(path): sem permissão de leitura", "\(path): \(reason)"),
                nextStep: LocalizedText("verifique as permissões do arquivo", "check the file's permissions")
            )
        default:
            return ApplianceError(
                .inputOutput,
                text: LocalizedText("\(path): falha de leitura (\(reason))", "\(path): \(reason)"),
                nextStep: LocalizedText("verifique o disco e tente de novo", "check the disk, then run again")
            )
        }
    }
}
