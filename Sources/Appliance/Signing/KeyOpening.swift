import LibCrypto
import PKCS11
import PKIX
package import SignatureCreation
package import ValidationReport

/// How a key is to be opened.
package struct KeyOpening: Sendable {
    /// As the user named it.
    package var name: String
    /// Paths of modules beside those of p11-kit's configuration.
    package var modules: [String]
    /// A file with the key's certificate, where it does not stand beside the key.
    package var certificate: String?
    /// Files with the certificates of its authorities.
    package var chain: [String]
    /// Where the PIN or the passphrase comes from.
    package var secret: SecretOrigin
    package var language: ReportLanguage

    package init(
        name: String,
        modules: [String] = [],
        certificate: String? = nil,
        chain: [String] = [],
        secret: SecretOrigin = .prompt,
        language: ReportLanguage = .portuguese
    ) {
        self.name = name
        self.modules = modules
        self.certificate = certificate
        self.chain = chain
        self.secret = secret
        self.language = language
    }

    /// Opens the key, so that it signs: the token is logged in to, or the file is unsealed.
    ///
    /// - Throws: `ApplianceError` of kind `unavailable`, `usage`, `missingInput` or `configuration`.
    package func open(reader: SecretReader = SecretReader()) throws(ApplianceError) -> any Signer {
        let source = try KeySource(name)
        let chain = try CertificateFile.read(chain)
        switch source {
        case .token(let reference): return try token(reference, chain, reader)
        case .sealed(let path): return try sealed(path, chain, reader)
        }
    }

    private func token(
        _ reference: KeyReference,
        _ chain: [Certificate],
        _ reader: SecretReader
    ) throws(ApplianceError) -> TokenSigner {
        let given = try certificate.map { path throws(ApplianceError) in try CertificateFile.read([path]) }?.first
        var paths = modules
        if case .uri(let uri) = reference, let path = uri.modulePath { paths.append(path) }
        let loaded = try KeyModules.load(paths)
        // What the reader says goes around the binding, which knows only that there is no PIN.
        let failure = FailureBox()
        let key: TokenKey
        do throws(PKCS11Error) {
            key = try TokenKey(reference, modules: loaded) { token in
                // On such readers the PIN is typed on their own keys.
                token.hasOwnKeypad ? nil : ask(token, reader, failure)
            }
        } catch {
            throw ApplianceError(token: error, subject: name)
        }
        do throws(SigningError) {
            let signer = try TokenSigner(key: key, certificate: given, chain: chain)
            try signer.prepare()
            return signer
        } catch {
            throw failure.error ?? ApplianceError(signing: error, subject: name)
        }
    }

    private func ask(_ token: Token, _ reader: SecretReader, _ failure: FailureBox) -> SecretBytes? {
        let label = PrintableText.line(token.label)
        let prompt = LocalizedText("PIN do token \(label): ", "PIN of the token \(label): ")
        do throws(ApplianceError) {
            return try reader.read(secret, prompt: prompt, language: language)
        } catch {
            failure.set(error)
            return nil
        }
    }

    private func sealed(
        _ path: String,
        _ chain: [Certificate],
        _ reader: SecretReader
    ) throws(ApplianceError) -> SoftwareSigner {
        let file = try SealedKeyFile.read(path)
        let passphrase = try reader.read(
            secret,
            prompt: LocalizedText("Senha de \(path): ", "Passphrase of \(path): "),
            language: language
        )
        do throws(SigningError) {
            let signer = try file.open(passphrase)
            guard !chain.isEmpty else { return signer }
            return signer.adding(chain: chain)
        } catch {
            throw ApplianceError(signing: error, subject: path)
        }
    }
}
