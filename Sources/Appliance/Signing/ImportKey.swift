import LibCrypto
import PKIX
import SignatureCreation
package import ValidationReport

/// Seals a private key out of a file of another tool: what `lastro key import` does.
package struct ImportKey: Sendable {
    /// A PKCS #12 file, or PEM with a PKCS #8 key.
    package var input: String
    /// The sealed file, which must not exist.
    package var output: String
    /// More certificates; the key's own is found among them.
    package var certificates: [String]
    /// Where the passphrase of the input comes from.
    package var inputSecret: SecretOrigin
    /// Where the passphrase of the sealed file comes from.
    package var outputSecret: SecretOrigin
    package var language: ReportLanguage

    package init(
        input: String,
        output: String,
        certificates: [String],
        inputSecret: SecretOrigin,
        outputSecret: SecretOrigin,
        language: ReportLanguage
    ) {
        self.input = input
        self.output = output
        self.certificates = certificates
        self.inputSecret = inputSecret
        self.outputSecret = outputSecret
        self.language = language
    }

    /// Reads, seals and writes.
    ///
    /// - Throws: `ApplianceError`; nothing is written then.
    package func run(reader: SecretReader = SecretReader()) throws(ApplianceError) {
        // Before anybody is asked for a passphrase.
        guard try !NewFile.isTaken(output) else { throw NewFile.taken(output) }
        var bytes = try InputFile.read(input)
        defer { SecretBytes.wipe(&bytes) }
        let (key, found) = try open(bytes, reader)
        let candidates = found + (try CertificateFile.read(certificates))
        let own = candidates.first { (try? SoftwareSigner(key: key, certificate: $0)) != nil }
        guard let own else {
            throw ApplianceError(
                signing: candidates.isEmpty ? .certificateMissing : .certificateMismatch,
                subject: input,
                as: .unreadableInput
            )
        }
        var seen: Set<[UInt8]> = [own.sha256]
        let passphrase = try newPassphrase(reader)
        let sealed: SealedKey
        do throws(SigningError) {
            sealed = try SealedKey(
                key,
                certificate: own,
                chain: candidates.filter { seen.insert($0.sha256).inserted },
                passphrase: passphrase
            )
        } catch {
            throw ApplianceError(signing: error, subject: input, as: .unreadableInput)
        }
        try SealedKeyFile.write(sealed, to: output)
    }

    private func open(
        _ bytes: [UInt8],
        _ reader: SecretReader
    ) throws(ApplianceError) -> (PrivateKey, [Certificate]) {
        guard PEM.isPresent(in: bytes[...]) else {
            let information: PersonalInformation
            let passphrase = try inputPassphrase(reader)
            do throws(LibCryptoError) {
                information = try PersonalInformation(pkcs12: bytes, passphrase: passphrase)
            } catch {
                throw unreadable(error)
            }
            return (information.privateKey, information.certificates.compactMap { try? Certificate.parse($0[...]) })
        }
        guard let blocks = try? PEM.blocks(in: bytes[...]) else { throw unreadable(nil) }
        let certificates = blocks.filter { $0.label == "CERTIFICATE" }.compactMap {
            try? Certificate.parse($0.content[...])
        }
        do throws(LibCryptoError) {
            if let block = blocks.first(where: { $0.label == "PRIVATE KEY" }) {
                return (try PrivateKey(pkcs8: block.content), certificates)
            }
        } catch {
            throw unreadable(error)
        }
        guard let block = blocks.first(where: { $0.label == "ENCRYPTED PRIVATE KEY" }) else { throw unreadable(nil) }
        let passphrase = try inputPassphrase(reader)
        do throws(LibCryptoError) {
            return (try PrivateKey(encryptedPKCS8: block.content, passphrase: passphrase), certificates)
        } catch {
            throw unreadable(error)
        }
    }

    private func inputPassphrase(_ reader: SecretReader) throws(ApplianceError) -> SecretBytes {
        try reader.read(
            inputSecret,
            prompt: LocalizedText("Senha de \(input): ", "Passphrase of \(input): "),
            language: language
        )
    }

    private func newPassphrase(_ reader: SecretReader) throws(ApplianceError) -> SecretBytes {
        let first = try reader.read(
            outputSecret,
            prompt: LocalizedText("Nova senha, para \(output): ", "New passphrase, for \(output): "),
            language: language
        )
        guard outputSecret == .prompt else { return first }
        let second = try reader.read(
            outputSecret,
            prompt: LocalizedText("A mesma senha, outra vez: ", "The same passphrase again: "),
            language: language
        )
        guard first.equals(second) else {
            throw ApplianceError(
                .usage,
                text: LocalizedText("as duas senhas não são iguais", "the two passphrases differ"),
                nextStep: LocalizedText("execute de novo", "run again")
            )
        }
        return first
    }

    private func unreadable(_ error: LibCryptoError?) -> ApplianceError {
        let isPassphrase = error?.refusal == .wrongPassphrase
        return ApplianceError(
            .unreadableInput,
            text: isPassphrase
                ? LocalizedText(
                    "\(input): a senha está incorreta, ou o arquivo está danificado",
                    "\(input): the passphrase is wrong, or the file is damaged"
                )
                : LocalizedText(
                    "\(input): nenhuma chave privada que se saiba ler",
                    "\(input): no private key that can be read"
                ),
            nextStep: isPassphrase
                ? LocalizedText("execute de novo com a senha correta", "run again with the right passphrase")
                : LocalizedText(
                    "indique um arquivo PKCS #12, ou PKCS #8 em PEM",
                    "give a PKCS #12 file, or PKCS #8 in PEM"
                )
        )
    }
}
