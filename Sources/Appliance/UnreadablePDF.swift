import PDFSyntax
import ValidationReport

/// Says why a PDF file cannot be judged.
enum UnreadablePDF {
    /// The error for a file whose structure cannot be read.
    static func error(_ path: String, _ cause: PDFSyntaxError) -> ApplianceError {
        switch cause.code {
        case .passwordNeeded:
            return ApplianceError(
                .unreadableInput,
                text: LocalizedText(
                    "\(path): o PDF está cifrado e exige senha para abrir",
                    "\(path): the PDF file is encrypted and needs a password to be opened"
                ),
                nextStep: LocalizedText(
                    "não é possível ler as assinaturas; peça o arquivo sem senha de abertura",
                    "its signatures cannot be read; ask for the file without a password to open it"
                )
            )
        case .unsupportedEncryption:
            return ApplianceError(
                .unreadableInput,
                text: LocalizedText(
                    "\(path): o PDF está cifrado por um método desconhecido: \(cause)",
                    "\(path): the PDF file is encrypted by a method that is not known: \(cause)"
                ),
                nextStep: LocalizedText(
                    "não é possível ler as assinaturas; peça o arquivo sem cifração",
                    "its signatures cannot be read; ask for the file without encryption"
                )
            )
        case .libraryUnavailable:
            return ApplianceError(
                .internal,
                text: LocalizedText("\(path): biblioteca indisponível: \(cause)", "\(path): \(cause)"),
                nextStep: LocalizedText("tente de novo", "run again")
            )
        default:
            return ApplianceError(
                .unreadableInput,
                text: LocalizedText(
                    "\(path): não é um PDF que se possa ler: \(cause)",
                    "\(path): not a PDF file that can be read: \(cause)"
                ),
                nextStep: LocalizedText(
                    "o arquivo está danificado ou incompleto; obtenha-o de novo na origem",
                    "the file is damaged or cut off; get it again from where it came"
                )
            )
        }
    }

    /// The error for a file without signatures, time-stamps and fields for them.
    static func unsigned(_ path: String) -> ApplianceError {
        ApplianceError(
            .unreadableInput,
            text: LocalizedText("\(path): o PDF não tem assinatura", "\(path): the PDF file has no signature"),
            nextStep: LocalizedText(
                "a imagem de uma assinatura não é assinatura; de uma assinatura destacada indica-se ela própria (.p7s)",
                "a picture of a signature is none; a detached signature over the file is named itself (.p7s)"
            )
        )
    }
}
