import CMS
import ValidationReport

/// Says why a file is not a signature, and what it seems to be instead.
enum UnreadableSignature {
    private static let beginnings: [(bytes: [UInt8], what: LocalizedText)] = [
        (
            Array("PK\u{3}\u{4}".utf8),
            LocalizedText(
                "um arquivo ZIP; extraia-o e indique o que está dentro",
                "a ZIP file; unpack it and name what is inside"
            )
        ),
        (
            Array("<?xml".utf8),
            LocalizedText(
                "um XML, cujas assinaturas esta versão não lê",
                "an XML file; its signatures are not read by this version"
            )
        ),
    ]

    /// The error for the file.
    static func error(_ path: String, _ bytes: [UInt8], _ cause: CMSError) -> ApplianceError {
        if cause.code == .digestUnavailable {
            return ApplianceError(
                .internal,
                text: LocalizedText("\(path): \(portuguese(cause))", "\(path): \(cause)"),
                nextStep: LocalizedText("tente de novo", "run again")
            )
        }
        if bytes.isEmpty {
            return ApplianceError(
                .unreadableInput,
                text: LocalizedText("\(path): o arquivo está vazio", "\(path): the file is empty"),
                nextStep: LocalizedText("verifique como ele foi copiado", "check how it was copied")
            )
        }
        let text = LocalizedText(
            "\(path): não é uma assinatura CMS: \(portuguese(cause))",
            "\(path): not a CMS signature: \(cause)"
        )
        if cause.code == .severalMessages {
            return ApplianceError(
                .unreadableInput,
                text: LocalizedText("\(path): \(portuguese(cause))", "\(path): \(cause)"),
                nextStep: LocalizedText(
                    "grave cada bloco PEM em um arquivo próprio e indique-os todos",
                    "write each PEM block to a file of its own, and name them all"
                )
            )
        }
        if let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) {
            return ApplianceError(
                .unreadableInput,
                text: text,
                nextStep: LocalizedText(
                    "o arquivo parece ser \(known.what.portuguese); de uma assinatura destacada indica-se ela própria (.p7s)",
                    "the file looks like \(known.what.english); a detached signature is named itself (.p7s)"
                )
            )
        }
        return ApplianceError(
            .unreadableInput,
            text: text,
            nextStep: LocalizedText(
                "indique uma assinatura CMS ou CAdES em DER, BER, PEM, base64 ou S/MIME (.p7s, .p7m, .eml)",
                "give a CMS or CAdES signature in DER, BER, PEM, base64 or S/MIME (.p7s, .p7m, .eml)"
            )
        )
    }

    /// What is wrong with the octets, in Portuguese.
    private static func portuguese(_ cause: CMSError) -> String {
        switch cause.code {
        case .encoding: "codificação ASN.1 inválida no byte \(cause.offset)"
        case .notSignedData: "o conteúdo não é do tipo signed-data"
        case .tooManyElements: "elementos demais a partir do byte \(cause.offset)"
        case .counterSignaturesTooDeep: "contra-assinaturas aninhadas demais no byte \(cause.offset)"
        case .unknownContainer: "nem DER, BER, PEM, base64 nem S/MIME"
        case .severalMessages: "mais de uma mensagem assinada em PEM"
        case .invalidArmor: "PEM ou base64 inválido no byte \(cause.offset)"
        case .invalidMIME: "estrutura MIME inválida no byte \(cause.offset)"
        case .tooLarge: "arquivo grande demais"
        case .digestUnavailable: "resumo criptográfico indisponível"
        }
    }
}
