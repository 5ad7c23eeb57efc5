import PKIX
import ValidationReport

/// Reads the certificates that belong to a key.
enum CertificateFile {
    /// All certificates of PEM or DER files, in their order.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput` or `unreadableInput`.
    static func read(_ paths: [String]) throws(ApplianceError) -> [Certificate] {
        var certificates: [Certificate] = []
        for path in paths {
            let found = EvidenceObject.read(try InputFile.read(path)).compactMap { object -> Certificate? in
                if case .certificate(let certificate) = object { certificate } else { nil }
            }
            guard !found.isEmpty else {
                throw ApplianceError(
                    .unreadableInput,
                    text: LocalizedText("\(path): nenhum certificado", "\(path): no certificate"),
                    nextStep: LocalizedText("indique um arquivo PEM ou DER", "name a PEM or DER file")
                )
            }
            certificates += found
        }
        return certificates
    }
}
