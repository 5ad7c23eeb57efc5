import DurableFiles
import Foundation
import SignatureCreation
import ValidationReport

/// The file of a sealed key on the disk: nobody but its owner may read it.
enum SealedKeyFile {
    /// Reads a file; nothing is opened yet.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput`, `configuration` where others may read it, or `unavailable`.
    static func read(_ path: String) throws(ApplianceError) -> SealedKey {
        guard let bytes = try InputFile.readSmall(path, limit: 1 << 20) else {
            throw ApplianceError(
                .unreadableInput,
                text: LocalizedText("\(path): não é um arquivo de chave", "\(path): not the file of a key"),
                nextStep: LocalizedText("veja lastro key import", "see lastro key import")
            )
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw ApplianceError(
                .configuration,
                text: LocalizedText(
                    "\(path): outros usuários têm acesso à chave selada",
                    "\(path): other users have access to the sealed key"
                ),
                nextStep: LocalizedText("chmod 600 \(path)", "chmod 600 \(path)")
            )
        }
        do throws(SigningError) {
            return try SealedKey(file: bytes)
        } catch {
            throw ApplianceError(signing: error, subject: path)
        }
    }

    /// Writes a new file, whole and durable; never over one that is there.
    static func write(_ key: SealedKey, to path: String) throws(ApplianceError) {
        let url = URL(filePath: path)
        do throws(DurableFileError) {
            let folder = try Directory.open(url.deletingLastPathComponent().path)
            try AtomicFile.write(key.encode(), as: url.lastPathComponent, in: folder, staging: folder)
        } catch {
            guard error.code != .exists else { throw NewFile.taken(path) }
            throw ApplianceError(
                .inputOutput,
                error.description,
                hint: "check that the folder exists, its permissions and the space on the disk"
            )
        }
    }
}
