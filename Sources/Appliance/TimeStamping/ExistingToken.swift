import CMS
import Foundation
import LibCrypto
import PKIX
import TimeStampProtocol

/// The token that is there under the name under which one is to be written; it is never replaced.
struct ExistingToken {
    private let path: String
    private let token: TimeStampToken

    /// Nil where there is nothing.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` for something else than a token.
    init?(_ path: String) throws(ApplianceError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.path = path
        do throws(ApplianceError) {
            token = try TimeStampFile(cache: CertificateCache()).read(InputFile.read(path), path: path)
        } catch {
            throw Self.differs(path)
        }
    }

    /// That it is over these bytes; nothing of it is trusted.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` where it is over others.
    func check(_ digest: [UInt8], _ algorithm: DigestAlgorithm) throws(ApplianceError) {
        let imprint = token.tstInfo.messageImprint
        guard imprint.digest == algorithm, imprint.hashedMessage == digest else { throw Self.differs(path) }
    }

    static func differs(_ path: String) -> ApplianceError {
        ApplianceError(
            .inputOutput,
            "\(path): is there already and is not over this file by this algorithm; it stays as it is",
            hint: "see what it is with lastro timestamp verify, and move it away to have a new one"
        )
    }
}
