import PKCS11
import ValidationReport

extension ApplianceError {
    /// What a token, or the way to it, does not give.
    init(token error: PKCS11Error, subject: String? = nil) {
        let (kind, text, next) = Self.words(error)
        let prefix = subject.map { "\($0): " } ?? ""
        self.init(kind, text: LocalizedText(prefix + text.portuguese, prefix + text.english), nextStep: next)
    }

    private static func words(_ error: PKCS11Error) -> (Kind, LocalizedText, LocalizedText) {
        switch error.code {
        case .invalidURI(let defect):
            (
                .usage, URIDefectText.text(defect),
                LocalizedText(
                    "copie a URI que lastro key list mostra (RFC 7512)",
                    "copy the URI that lastro key list shows (RFC 7512)"
                )
            )
        case .moduleUnusable, .missingFunction:
            (
                .unavailable,
                LocalizedText(
                    "o módulo PKCS #11 não pode ser usado (\(error.function))",
                    "the PKCS #11 module cannot be used (\(error.function))"
                ),
                LocalizedText(
                    "confira o caminho do módulo e o software do fabricante",
                    "check the module's path and the vendor's software"
                )
            )
        case .tokenNotFound, .tokenRemoved:
            (
                .unavailable,
                LocalizedText("o token não está presente", "the token is not present"),
                LocalizedText("conecte o token; veja lastro key list", "connect the token; see lastro key list")
            )
        case .tokenAmbiguous:
            (
                .usage,
                LocalizedText("a URI indica mais de um token", "the URI means more than one token"),
                LocalizedText("acrescente serial= à URI", "add serial= to the URI")
            )
        case .keyNotFound:
            (
                .unavailable,
                LocalizedText("a chave não está no token", "the key is not on the token"),
                LocalizedText("veja lastro key list", "see lastro key list")
            )
        case .keyAmbiguous:
            (
                .usage,
                LocalizedText("a URI indica mais de uma chave", "the URI means more than one key"),
                LocalizedText("acrescente id= à URI", "add id= to the URI")
            )
        case .wrongPIN, .lockedPIN, .finalPINAttempt, .expiredPIN, .missingPIN, .notLoggedIn: pin(error)
        case .sessionLimit:
            (
                .unavailable,
                LocalizedText("o token não abre mais sessões", "the token opens no more sessions"),
                LocalizedText("encerre outros programas que o usam", "end other programs that use it")
            )
        case .mechanismUnsupported, .keyUnfit:
            (
                .unavailable,
                LocalizedText(
                    "o token ou a chave não faz assinaturas deste tipo",
                    "the token or the key makes no signatures of this kind"
                ),
                LocalizedText("use outra chave ou outro resumo", "use another key or another digest")
            )
        case .malformedAnswer, .failed:
            (
                .unavailable,
                LocalizedText("o token falhou (\(error))", "the token failed (\(error))"),
                LocalizedText("consulte o fabricante do módulo", "ask the module's vendor")
            )
        }
    }

    private static func pin(_ error: PKCS11Error) -> (Kind, LocalizedText, LocalizedText) {
        switch error.code {
        case .wrongPIN:
            (
                .unavailable,
                LocalizedText(
                    "PIN incorreto; houve uma única tentativa, e não haverá outra",
                    "wrong PIN; it was tried once, and is not tried again"
                ),
                LocalizedText("execute de novo com o PIN correto", "run again with the right PIN")
            )
        case .lockedPIN:
            (
                .unavailable,
                LocalizedText("o PIN do token está bloqueado", "the token's PIN is locked"),
                LocalizedText("desbloqueie com o PUK", "unlock it with the PUK")
            )
        case .finalPINAttempt:
            (
                .unavailable,
                LocalizedText(
                    "mais um PIN incorreto bloquearia o token; nada foi tentado",
                    "one more wrong PIN would lock the token; nothing was tried"
                ),
                LocalizedText(
                    "entre uma vez com o programa do fabricante",
                    "log in once with the vendor's program"
                )
            )
        case .expiredPIN:
            (
                .unavailable,
                LocalizedText("o PIN precisa ser trocado", "the PIN has to be changed"),
                LocalizedText("troque-o com o programa do fabricante", "change it with the vendor's program")
            )
        default:
            (
                .unavailable,
                LocalizedText("o token pede um PIN", "the token wants a PIN"),
                LocalizedText("indique de onde lê-lo com --pin", "say with --pin where to read it from")
            )
        }
    }
}
