import PKCS11
import SignatureCreation
import ValidationReport

extension ApplianceError {
    /// Why a key, by the name that the user gave to it, does not sign.
    ///
    /// `kind`: where the key is an input, and not what is to sign.
    init(signing error: SigningError, subject: String, as kind: Kind? = nil) {
        switch error {
        case .token(let cause):
            self.init(token: cause, subject: subject)
            return
        case .cryptography(let cause):
            self.init(cryptography: cause)
            return
        default: break
        }
        let (text, next) = Self.words(error)
        self.init(
            kind ?? Self.kind(error),
            text: LocalizedText("\(subject): \(text.portuguese)", "\(subject): \(text.english)"),
            nextStep: next
        )
    }

    /// A file that is no sealed key is an input that cannot be read, whatever passphrase there is.
    private static func kind(_ error: SigningError) -> Kind {
        switch error {
        case .sealedKey(.notPEM), .sealedKey(.structure), .sealedKey(.algorithms), .sealedKey(.cost): .unreadableInput
        default: .unavailable
        }
    }

    /// What to do about a sealed key that does not open.
    private static func nextStep(_ defect: SealedKeyDefect) -> LocalizedText {
        switch defect {
        case .passphrase:
            LocalizedText(
                "tente de novo com a senha certa; se é a certa, restaure o arquivo a partir de uma cópia",
                "try again with the right passphrase; if it is the right one, restore the file from a copy"
            )
        case .emptyPassphrase:
            LocalizedText("dê uma senha que não seja vazia", "give a passphrase that is not empty")
        case .notPEM, .structure:
            LocalizedText(
                "restaure o arquivo a partir de uma cópia, ou faça outro: lastro key import",
                "restore the file from a copy, or make another one: lastro key import"
            )
        case .algorithms, .cost:
            LocalizedText(
                "sele a chave com lastro key import, que usa scrypt e AES-256-GCM",
                "seal the key with lastro key import, which uses scrypt and AES-256-GCM"
            )
        case .keyUnusable:
            LocalizedText("use uma chave RSA, EC ou Ed25519", "use an RSA, EC or Ed25519 key")
        }
    }

    private static func words(_ error: SigningError) -> (LocalizedText, LocalizedText) {
        switch error {
        case .sealedKey(let defect):
            (SealedKeyDefectText.text(defect), nextStep(defect))
        case .certificateMissing:
            (
                LocalizedText("falta o certificado da chave", "the key's certificate is missing"),
                LocalizedText("indique-o com --certificate", "name it with --certificate")
            )
        case .certificateUnreadable:
            (
                LocalizedText("o certificado da chave não pode ser lido", "the key's certificate cannot be read"),
                LocalizedText("indique outro com --certificate", "name another one with --certificate")
            )
        case .certificateMismatch, .signatureInvalid:
            (
                LocalizedText("o certificado é de outra chave", "the certificate is another key's"),
                LocalizedText("indique o certificado certo com --certificate", "name the right one with --certificate")
            )
        case .schemeUnfit, .token, .cryptography:
            (
                LocalizedText("a chave não faz assinaturas deste tipo", "the key makes no signatures of this kind"),
                LocalizedText("use uma chave RSA, EC ou Ed25519", "use an RSA, EC or Ed25519 key")
            )
        }
    }
}
