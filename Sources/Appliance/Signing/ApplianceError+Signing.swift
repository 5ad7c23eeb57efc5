import PKCS11
import SignatureCreation
import ValidationReport

extension ApplianceError {
    /// Why a key, by the name that the user gave to it, does not sign.
    init(signing error: SigningError, subject: String) {
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
            .unavailable,
            text: LocalizedText("\(subject): \(text.portuguese)", "\(subject): \(text.english)"),
            nextStep: next
        )
    }

    private static func words(_ error: SigningError) -> (LocalizedText, LocalizedText) {
        switch error {
        case .sealedKey(let defect):
            (
                SealedKeyDefectText.text(defect),
                LocalizedText(
                    "sele a chave de novo com lastro key import, se for preciso",
                    "seal the key again with lastro key import where need be"
                )
            )
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
