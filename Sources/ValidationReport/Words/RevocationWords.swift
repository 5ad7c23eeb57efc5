import ASN1

/// What is said of the revocation of one certificate.
struct RevocationWords {
    let entry: RevocationEntry
    let language: ReportLanguage

    /// Such as `REVOGADO em …; motivo: …`.
    var status: String {
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

    /// A CRL or OCSP response with issuer, number and times.
    func text(_ evidence: EvidenceEntry) -> String {
        var text = "\(kind(evidence).text[language]) \(ReportLabel.issuedBy.text[language]) \(evidence.issuer)"
        if let number = evidence.number { text += ", \(ReportLabel.number.text[language]) \(number)" }
        text += ", \(ReportLabel.thisUpdate.text[language]) \(TimeText.make(evidence.thisUpdate, language))"
        if let next = evidence.nextUpdate {
            text += ", \(ReportLabel.nextUpdate.text[language]) \(TimeText.make(next, language))"
        }
        if let time = evidence.provenSince {
            text += ", \(PageLabel.provenSince.text[language]) \(TimeText.make(time, language))"
        }
        return text
    }

    /// How the evidence stands to the time at which the certificate had to be good.
    var gap: String? {
        guard let gap = entry.gap else { return nil }
        let needed = "\(PageLabel.neededAt.text[language]) \(TimeText.make(gap.neededAt, language))"
        guard let evidenceAt = gap.evidenceAt else { return "\(needed); \(PageLabel.gapOpen.text[language])" }
        if evidenceAt >= gap.neededAt {
            let late =
                gap.isAfterExpiry && entry.status == .good ? "; \(PageLabel.retainsExpired.text[language])" : ""
            return "\(needed); \(PageLabel.gapNone.text[language])\(late)"
        }
        let duration = DurationText.make(gap.neededAt.seconds - evidenceAt.seconds, language)
        return "\(needed); \(PageLabel.gapOlder.text[language]) \(duration)"
    }

    /// Where the evidence was found; nil where nobody said.
    func origin(_ evidence: EvidenceEntry) -> String? { evidence.origin.map { OriginText.make($0, language) } }

    private func kind(_ evidence: EvidenceEntry) -> ReportLabel {
        switch evidence.type {
        case "OCSP": .ocsp
        case "DELTA_CRL": .deltaCRL
        default: .crl
        }
    }
}
