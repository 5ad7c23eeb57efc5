package import ASN1
import SignatureValidation

/// What a list of documents says about one judged signature: the facts that an archive is searched by.
package struct SignatureSummary: Sendable, Hashable {
    package let id: String
    /// `CAdES`, `PAdES` and so on.
    package let format: String
    /// ETSI EN 319 102-1, as `TOTAL-PASSED`.
    package let indication: String
    package let subIndication: String?
    /// The profile of ICP-Brasil, otherwise the baseline level.
    package let profile: String?
    package let signerName: String?
    /// Eleven digits; masked unless the report shows personal data.
    package let cpf: String?
    package let cnpj: String?
    /// The issuer of the signer's certificate.
    package let issuer: String?
    package let signingTimeClaimed: Instant?
    /// Nil where no time-stamp proves one.
    package let bestSignatureTime: Instant?
}

extension DocumentReport {
    /// The signatures in the order of the document, without their counter-signatures.
    package var signatureSummaries: [SignatureSummary] {
        signatures.map { entry in
            SignatureSummary(
                id: entry.id,
                format: entry.format.rawValue,
                indication: entry.verdict.indication.rawValue,
                subIndication: entry.verdict.subIndication,
                profile: entry.profile ?? entry.baseline,
                signerName: entry.signer?.name,
                cpf: entry.signer?.cpf,
                cnpj: entry.signer?.cnpj,
                issuer: entry.signer?.issuer,
                signingTimeClaimed: entry.signingTimeClaimed,
                bestSignatureTime: entry.hasProvenTime ? entry.bestSignatureTime : nil
            )
        }
    }
}
