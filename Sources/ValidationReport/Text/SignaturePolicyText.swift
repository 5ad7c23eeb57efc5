/// The line about the signature policy: name, identifier, digest, signing period, approval.
enum SignaturePolicyText {
    static func make(_ policy: SignaturePolicyEntry, _ language: ReportLanguage) -> String {
        var parts = [
            [policy.name, policy.identifier.map { policy.name == nil ? $0 : "(\($0))" }].compactMap { $0 }
                .joined(separator: " ")
        ]
        if policy.identifier == nil { parts = [LocalizedText("implícita", "implied")[language]] }
        guard policy.isAvailable else {
            if policy.identifier != nil { parts.append(LocalizedText("não disponível", "not available")[language]) }
            return parts.joined(separator: "; ")
        }
        let digest =
            switch policy.isHashIntact {
            case true?: LocalizedText("resumo correto", "digest correct")
            case false?: LocalizedText("resumo incorreto", "digest incorrect")
            case nil: LocalizedText("sem resumo", "no digest")
            }
        parts.append(digest[language])
        if let start = policy.notBefore {
            let from = LocalizedText("para assinar desde", "for signing from")[language]
            let until = LocalizedText("até", "until")[language]
            let end = policy.notAfter.map { " \(until) \(TimeText.make($0, language))" } ?? ""
            parts.append("\(from) \(TimeText.make(start, language))\(end)")
        }
        if let approval = policy.approval { parts.append(self.approval(approval, language)) }
        return parts.joined(separator: "; ")
    }

    private static func approval(_ approval: SignaturePolicyEntry.Approval, _ language: ReportLanguage) -> String {
        let listed =
            approval.isListed
            ? LocalizedText("na LPA com próxima atualização em", "in the LPA with next update on")
            : LocalizedText("fora da LPA com próxima atualização em", "not in the LPA with next update on")
        var text = "\(listed[language]) \(TimeText.make(approval.nextUpdate, language))"
        if let date = approval.revocationDate {
            let revoked = LocalizedText("revogada em", "revoked on")[language]
            text += ", \(revoked) \(TimeText.make(date, language))"
        }
        if let digest = approval.sha256 { text += ", SHA-256 \(digest)" }
        return text
    }
}
