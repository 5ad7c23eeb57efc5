import Foundation
import PKCS11
import PKIX
import SignatureCreation
package import ValidationReport

/// One key and its certificates, without a PIN: what `lastro key show` shows.
package struct ShownKey {
    private struct Form: Encodable {
        let schema = "lastro.key/1"
        let key: KeyDescription
        let chain: [KeyCertificate]
    }

    private let form: Form

    /// Looks a key up by PKCS #11 URI, by its certificate's SHA-256, or in a sealed file.
    ///
    /// - Throws: `ApplianceError` of kind `unavailable`, `usage` or `missingInput`.
    package init(_ name: String, modules: [String], showsPersonalData: Bool) throws(ApplianceError) {
        switch try KeySource(name) {
        case .sealed(let path):
            let key = try SealedKeyFile.read(path)
            form = Form(
                key: KeyDescription(file: path, certificate: key.certificate, showsPersonalData: showsPersonalData),
                chain: key.chain.map { KeyCertificate($0, showsPersonalData: showsPersonalData) }
            )
        case .token(let reference):
            var paths = modules
            if case .uri(let uri) = reference, let path = uri.modulePath { paths.append(path) }
            let loaded = try KeyModules.load(paths)
            do throws(PKCS11Error) {
                let key = try ListedKey(reference, modules: loaded)
                form = Form(key: KeyDescription(key, showsPersonalData: showsPersonalData), chain: [])
            } catch {
                throw ApplianceError(token: error, subject: name)
            }
        }
    }

    /// One JSON object (`lastro.key/1`).
    package func json() throws(ApplianceError) -> String { try TrustJSON.encode(form) }

    /// The lines for people.
    package func text(_ language: ReportLanguage) -> String {
        var lines = form.key.lines(language)
        for certificate in form.chain {
            lines.append("  + " + PrintableText.line(certificate.subject))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
