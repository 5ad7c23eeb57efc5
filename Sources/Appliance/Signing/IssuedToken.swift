import ASN1
import Foundation
import LibCrypto
import PKIX
import SignatureCreation
import TimeStampProtocol
package import ValidationReport

/// A token that a local authority issued, as the command tells it.
package struct IssuedToken: Encodable, Sendable {
    let schema = "lastro.timestamp-issue/1"
    /// What was stamped, or the file of the request.
    let file: String
    /// Where the response stands.
    let target: String
    let genTime: String
    let serialNumber: String
    let policy: String
    let digestAlgorithm: String
    let digest: String
    /// `token` or `software`: where the key lies.
    let key: String
    let authority: String

    init(file: String, target: String, _ token: TimeStampToken, _ authority: LocalTimeStampAuthority) {
        self.file = file
        self.target = target
        let info = token.tstInfo
        genTime = info.genTime.description
        serialNumber = info.serialNumber.hexadecimal
        policy = info.policy.description
        digestAlgorithm =
            info.messageImprint.digest?.rawValue ?? info.messageImprint.hashAlgorithm.algorithm.description
        digest = Hexadecimal.encode(info.messageImprint.hashedMessage)
        key = authority.custody.name
        self.authority = authority.settings.name
    }

    /// One JSON object on a line of its own.
    package func json() throws(ApplianceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch {
            throw ApplianceError(.internal, "JSON could not be written")
        }
    }

    /// The lines for the terminal.
    package func text(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        let custody =
            key == "software"
            ? word(
                "chave de software, selada em arquivo: não está em dispositivo criptográfico",
                "software key, sealed in a file: not in a cryptographic device"
            )
            : word("chave em token PKCS #11", "key on a PKCS #11 token")
        return """
            \(word("carimbado", "stamped"))  \(genTime)  \(PrintableText.line(file)) → \(PrintableText.line(target))
              \(word("série", "serial")) \(serialNumber)  \(word("política", "policy")) \(policy)
              \(custody)

            """
    }
}
