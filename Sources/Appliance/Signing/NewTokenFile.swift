import DurableFiles
import Foundation
import ValidationReport

/// A file that appears whole, and never in the place of one that is there.
enum NewTokenFile {
    /// - Throws: `ApplianceError` of kind `inputOutput`.
    static func write(_ bytes: [UInt8], to path: String) throws(ApplianceError) {
        let url = URL(filePath: path)
        do throws(DurableFileError) {
            let folder = try Directory.open(url.deletingLastPathComponent().path)
            try AtomicFile.write(bytes, as: url.lastPathComponent, in: folder, staging: folder)
        } catch {
            guard error.code == .exists else { throw ApplianceError(.inputOutput, error.description, hint: error.hint) }
            throw ApplianceError(
                .inputOutput,
                text: LocalizedText("\(path) já existe", "\(path) is there already"),
                nextStep: LocalizedText("remova-o antes, se não servir", "remove it first, if it is not wanted")
            )
        }
        // Made for its owner alone; a token is as public as the file that it stands for.
        let mask = umask(0)
        umask(mask)
        chmod(path, 0o666 & ~mask)
    }
}
