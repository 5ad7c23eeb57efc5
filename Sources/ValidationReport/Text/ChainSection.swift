/// The certificates of a path, the target first, and what is known of their revocation.
struct ChainSection {
    let chain: [CertificateEntry]
    let revocation: [RevocationEntry]

    func write(_ layout: inout TextLayout) {
        writeChain(&layout)
        writeRevocation(&layout)
    }

    private func writeChain(_ layout: inout TextLayout) {
        guard !chain.isEmpty else { return }
        layout.heading(.pathTitle)
        let language = layout.language
        for (index, certificate) in chain.enumerated() {
            let anchor = certificate.isAnchor ? " (\(ReportLabel.trustAnchor.text[language]))" : ""
            layout.paragraph("\(index + 1). \(certificate.name)\(anchor)", indent: 2, hanging: 3)
            let begin = TimeText.day(certificate.notBefore, language)
            let end = TimeText.day(certificate.notAfter, language)
            let validity = "\(ReportLabel.validity.text[language]) \(begin) \(ReportLabel.until.text[language]) \(end)"
            let signed = "\(ReportLabel.signedWith.text[language]) \(certificate.algorithm)"
            layout.paragraph("\(validity) · \(certificate.key) · \(signed)", indent: 5)
            layout.paragraph("SHA-256 \(certificate.sha256)", indent: 5)
        }
    }

    private func writeRevocation(_ layout: inout TextLayout) {
        guard !revocation.isEmpty else { return }
        layout.heading(.revocationTitle)
        for entry in revocation {
            layout.paragraph("• \(entry.name): \(status(entry, layout.language))", indent: 2, hanging: 2)
            if let evidence = entry.evidence {
                layout.paragraph(text(evidence, layout.language), indent: 4)
                layout.paragraph("SHA-256 \(evidence.sha256)", indent: 4)
                if let origin = evidence.origin {
                    layout.paragraph("\(ReportLabel.origin.text[layout.language]): \(origin)", indent: 4)
                }
            }
            if let finding = entry.finding {
                layout.paragraph("\(finding.statement(layout.language)) [\(finding.code)]", indent: 4)
            }
        }
    }

    private func status(_ entry: RevocationEntry, _ language: ReportLanguage) -> String {
        let date = entry.revokedAt.map { TimeText.make($0, language) } ?? "…"
        let reason =
            entry.reason.map { "; \(ReportLabel.reason.text[language]): \(ValueText.make($0, language))" } ?? ""
        let invalidity =
            entry.invalidSince.map { time in
                "; \(ReportLabel.invalidSince.text[language]) \(TimeText.make(time, language))"
            } ?? ""
        switch entry.status {
        case .good:
            let later = entry.laterRevokedAt.map { time in
                "; \(ReportLabel.laterRevoked.text[language]) \(TimeText.make(time, language))"
            }
            return ReportLabel.statusGood.text[language] + (later ?? "") + invalidity
        case .revoked: return "\(ReportLabel.statusRevoked.text[language]) \(date)\(reason)\(invalidity)"
        case .onHold: return "\(ReportLabel.statusOnHold.text[language]) \(date)"
        case .unknown: return ReportLabel.statusUnknown.text[language]
        case .notRequired: return ReportLabel.statusNotRequired.text[language]
        }
    }

    private func text(_ evidence: EvidenceEntry, _ language: ReportLanguage) -> String {
        let kind: ReportLabel =
            switch evidence.type {
            case "OCSP": .ocsp
            case "DELTA_CRL": .deltaCRL
            default: .crl
            }
        var text = "\(ReportLabel.evidence.text[language]): \(kind.text[language])"
        text += " \(ReportLabel.issuedBy.text[language]) \(evidence.issuer)"
        if let number = evidence.number { text += ", \(ReportLabel.number.text[language]) \(number)" }
        text += ", \(ReportLabel.thisUpdate.text[language]) \(TimeText.make(evidence.thisUpdate, language))"
        if let next = evidence.nextUpdate {
            text += ", \(ReportLabel.nextUpdate.text[language]) \(TimeText.make(next, language))"
        }
        return text
    }
}
