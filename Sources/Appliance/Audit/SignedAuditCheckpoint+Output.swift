import ASN1
package import EvidenceArchive
import TransparencyLog
package import ValidationReport

extension SignedAuditCheckpoint {
    /// One JSON object (`lastro.audit-signature/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.audit-signature/1"
            let status, log, root, key, verifierKey, path: String
            let size: Int
        }
        return try ArchiveJSON.line(
            Form(
                status: isNew ? "signed" : "present",
                log: "\(checkpoint.origin)",
                root: Hexadecimal.encode(checkpoint.root.bytes),
                key: custody.rawValue,
                verifierKey: key,
                path: path,
                size: checkpoint.size
            )
        ) + "\n"
    }

    /// The lines for people.
    package func text(_ language: ReportLanguage) -> String {
        let text = AuditText(language)
        let title =
            isNew
            ? text.word("Ponto de verificação assinado", "Checkpoint signed")
            : text.word(
                "Nada a assinar desde o último ponto de verificação",
                "Nothing to sign since the last checkpoint"
            )
        let entries = text.word("registros", "entries")
        let lines = [title, "\(path)  \(checkpoint.size) \(entries)", text.custody(custody)]
        return lines.map { PrintableText.line($0) + "\n" }.joined()
    }
}
