import ASN1
import SignatureValidation

/// The verdict with the objects that led to it (ETSI TS 119 102-2 §4.3.4).
struct ETSIStatus {
    let verdict: Verdict
    /// Whether it is a signature's; otherwise a validation object's, which has words of its own.
    let isSignature: Bool
    let chain: [CertificateEntry]
    let revocation: [RevocationEntry]
    let scope: String
    /// What else there is to say, by our own types.
    var additional: [(type: String, value: String)] = []

    var element: MarkupElement {
        let indication =
            isSignature
            ? ETSIIdentifier.signatureIndication(verdict.indication)
            : ETSIIdentifier.objectIndication(verdict.indication)
        var children = [MarkupElement.xml("MainIndication", text: indication)]
        if let name = verdict.subIndication {
            children.append(.xml("SubIndication", text: ETSIIdentifier.subIndication(name)))
        }
        return .xml("SignatureValidationStatus", children + reportData)
    }

    /// The chain with what revokes it; one element more for each further revoked certificate.
    private var reportData: [MarkupElement] {
        let revoked = revocation.filter { $0.revokedAt != nil }
        var children = [anchor, certificates]
        children += evidence
        children.append(revoked.first.flatMap(status))
        if !additional.isEmpty {
            children.append(
                .xml(
                    "AdditionalValidationReportData",
                    additional.map { ETSIElements.typed("ReportData", $0.type, $0.value) }
                )
            )
        }
        let first = MarkupElement.xml("AssociatedValidationReportData", children)
        let others = revoked.dropFirst().compactMap(status).map { element in
            MarkupElement.xml("AssociatedValidationReportData", [element])
        }
        return (first.children.isEmpty ? [] : [first]) + others
    }

    private var anchor: MarkupElement? {
        chain.last { $0.isAnchor }.map { ETSIElements.reference("TrustAnchor", certificate($0.sha256)) }
    }

    private var certificates: MarkupElement? {
        guard let first = chain.first else { return nil }
        var elements = [ETSIElements.reference("SigningCertificate", certificate(first.sha256))]
        for other in chain.dropFirst() {
            let name = other.isAnchor ? "TrustAnchor" : "IntermediateCertificate"
            elements.append(ETSIElements.reference(name, certificate(other.sha256)))
        }
        return .xml("CertificateChain", elements)
    }

    /// The revocation data that were used.
    private var evidence: [MarkupElement?] {
        var seen: Set<String> = []
        return revocation.flatMap(\.allEvidence).map(ETSIReport.object).filter { seen.insert($0.sha256).inserted }
            .map { ETSIElements.reference("RelatedValidationObject", $0.identifier(scope)) }
    }

    private func status(_ entry: RevocationEntry) -> MarkupElement? {
        guard let date = entry.revokedAt else { return nil }
        return .xml(
            "RevocationStatusInformation",
            [
                ETSIElements.reference("ValidationObjectId", certificate(entry.sha256)),
                .xml("RevocationTime", text: date.description),
                entry.reason.map { .xml("RevocationReason", text: ETSIIdentifier.revocationReason($0)) },
                entry.evidence.map {
                    ETSIElements.reference("RevocationObject", ETSIReport.object($0).identifier(scope))
                },
            ]
        )
    }

    private func certificate(_ sha256: String) -> String {
        ETSIObject(kind: .certificate, sha256: sha256).identifier(scope)
    }
}
