import ASN1
import DurableFiles
package import SignatureCreation
import TimeStampProtocol
package import ValidationReport

extension LocalTimeStampAuthority {
    /// Opens an authority of one's own: its key, which may ask for a PIN, and its folder, which it has for itself.
    ///
    /// - Throws: `ApplianceError` of kind `unavailable`, `configuration`, `locked` or `inputOutput`.
    package static func open(
        _ configured: LocalTimeStampAuthorityConfiguration,
        language: ReportLanguage,
        reader: SecretReader = SecretReader()
    ) throws(ApplianceError) -> LocalTimeStampAuthority {
        let opening = KeyOpening(
            name: configured.key,
            modules: configured.modules,
            certificate: configured.certificate,
            chain: configured.chain,
            secret: configured.secret,
            language: language
        )
        let signer = try opening.open(reader: reader)
        let ledger = try openLedger(configured.state)
        var settings = TimeStampSettings(name: configured.name, policy: configured.policy)
        settings.accuracyMicroseconds = configured.accuracy
        settings.ordering = configured.ordering
        settings.signatureDigest = configured.signatureDigest
        let allowedError: Int? = configured.needsSynchronizedClock ? configured.accuracy ?? 1_000_000 : nil
        do throws(TimeStampAuthorityDefect) {
            return try LocalTimeStampAuthority(signer: signer, settings: settings, ledger: ledger) {
                if let allowedError {
                    guard let error = KernelClock.maximumError, error <= allowedError else { return .untrusted }
                }
                return .time(SystemClock.precise)
            }
        } catch {
            throw defect(error, configured.key)
        }
    }

    private static func openLedger(_ path: String) throws(ApplianceError) -> TimeStampLedger {
        do throws(DurableFileError) {
            return try TimeStampLedger(path, waiting: .seconds(30))
        } catch {
            switch error.code {
            case .locked: throw ApplianceError(.locked, error.description, hint: error.hint)
            case .truncated, .wrongKind:
                throw ApplianceError(
                    .inputOutput,
                    text: LocalizedText(
                        "\(path): os números de série ou o registro da ACT local estão danificados",
                        "\(path): serial numbers or record of the local authority are damaged"
                    ),
                    nextStep: LocalizedText(
                        "restaure a pasta de uma cópia, ou comece outra com outra chave",
                        "restore the folder from a copy, or begin another one with another key"
                    )
                )
            default: throw ApplianceError(.inputOutput, error.description, hint: error.hint)
            }
        }
    }

    private static func defect(_ error: TimeStampAuthorityDefect, _ key: String) -> ApplianceError {
        switch error {
        case .signing(let cause): ApplianceError(signing: cause, subject: key)
        case .purpose:
            ApplianceError(
                .configuration,
                text: LocalizedText(
                    "\(key): o certificado não é só para carimbos do tempo (id-kp-timeStamping, crítico)",
                    "\(key): the certificate is not for time-stamping alone (id-kp-timeStamping, critical)"
                ),
                nextStep: LocalizedText(
                    "peça um certificado de carimbo do tempo à AC",
                    "have the CA issue one for time-stamping"
                )
            )
        case .keyUsage:
            ApplianceError(
                .configuration,
                text: LocalizedText(
                    "\(key): o keyUsage do certificado não serve a carimbos do tempo",
                    "\(key): the certificate's keyUsage does not fit time-stamping"
                ),
                nextStep: LocalizedText(
                    "só digitalSignature e nonRepudiation são admitidos",
                    "only digitalSignature and nonRepudiation may be set"
                )
            )
        case .scheme: ApplianceError(signing: .schemeUnfit, subject: key)
        }
    }
}
