import EvidenceArchive
package import ValidationReport

/// What an export came to.
package struct DossierSummary: Sendable {
    let path: String
    let form: DossierForm
    let items: Int
    let files: Int
    let bytes: UInt64
    /// The manifest over everything, by whose digest the dossier is known.
    let manifest: ItemObject

    /// One JSON object (`lastro.archive-export/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-export/1"
            let path, form: String
            let items, files: Int
            let bytes: UInt64
            let manifestSHA256, manifestSHA512: String
        }
        return try ArchiveJSON.line(
            Form(
                path: path,
                form: form.rawValue,
                items: items,
                files: files,
                bytes: bytes,
                manifestSHA256: manifest.sha256.hex,
                manifestSHA512: manifest.sha512.hex
            )
        ) + "\n"
    }

    /// A few lines for people.
    package func text(_ language: ReportLanguage) -> String {
        let size = ArchiveText(language).size(bytes)
        let items = CountedText.items.text(self.items, language)
        let files = CountedText.files.text(self.files, language)
        return switch language {
        case .portuguese:
            """
            Dossiê exportado  \(PrintableText.line(path))
            \(items), \(files), \(size)
            Manifesto SHA-256  \(manifest.sha256.hex)

            """
        case .english:
            """
            Dossier exported  \(PrintableText.line(path))
            \(items), \(files), \(size)
            Manifest SHA-256  \(manifest.sha256.hex)

            """
        }
    }
}
