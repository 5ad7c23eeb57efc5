import PDFSyntax

/// Says why a PDF file cannot be judged.
enum UnreadablePDF {
    /// The error for a file whose structure cannot be read.
    static func error(_ path: String, _ cause: PDFSyntaxError) -> ApplianceError {
        switch cause.code {
        case .passwordNeeded:
            return ApplianceError(
                .unreadableInput,
                "\(path): the PDF file is encrypted and needs a password to be opened",
                hint: "its signatures cannot be read; ask for the file without a password to open it"
            )
        case .unsupportedEncryption:
            return ApplianceError(
                .unreadableInput,
                "\(path): the PDF file is encrypted by a method that is not known: \(cause)",
                hint: "its signatures cannot be read; ask for the file without encryption"
            )
        case .libraryUnavailable: return ApplianceError(.internal, "\(path): \(cause)", hint: "run again")
        default:
            return ApplianceError(
                .unreadableInput,
                "\(path): not a PDF file that can be read: \(cause)",
                hint: "the file is damaged or cut off; get it again from where it came"
            )
        }
    }

    /// The error for a file without signatures.
    static func unsigned(_ path: String, documentTimeStamps: Int) -> ApplianceError {
        let stamps =
            switch documentTimeStamps {
            case 0: ""
            case 1: "; it has a document time-stamp, which is nobody's signature"
            default: "; it has \(documentTimeStamps) document time-stamps, which are nobody's signature"
            }
        return ApplianceError(
            .unreadableInput,
            "\(path): the PDF file has no signature\(stamps)",
            hint: "a picture of a signature is none; a detached signature over the file is named itself (.p7s)"
        )
    }
}
