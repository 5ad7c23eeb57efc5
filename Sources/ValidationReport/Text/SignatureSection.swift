import SignatureValidation

/// One signature: who, when, which bytes, what was checked, why, and the evidence.
struct SignatureSection {
    let signature: SignatureEntry
    /// Such as `ASSINATURA 1 DE 2`.
    let title: String
    let document: ReportInputs
    /// Whether the report has no other signature, so that its top has said the sentence already.
    var isAlone = false

    func write(_ layout: inout TextLayout) {
        let language = layout.language
        layout.blank()
        layout.rule("=")
        layout.paragraph("\(title): \(VerdictSection.headline(signature.verdict, language))")
        if !isAlone { layout.paragraph(VerdictText.sentence(signature.verdict)[language]) }
        layout.blank()
        SignerSection(signer: signature.signer, isPassed: signature.verdict.isPassed).write(&layout)
        writeTimes(&layout)
        writeContent(&layout)
        writeChecks(&layout)
        FindingSection(findings: signature.findings).write(&layout)
        ChainSection(chain: signature.chain, revocation: signature.revocation).write(&layout)
        for timeStamp in signature.timeStamps { TimeStampSection(timeStamp: timeStamp).write(&layout) }
        layout.indent += 2
        for (index, counterSignature) in signature.counterSignatures.enumerated() {
            let label = "\(ReportLabel.counterSignature.text[language]) \(index + 1) \(ReportLabel.of.text[language])"
            let title = "\(label) \(signature.counterSignatures.count)"
            SignatureSection(signature: counterSignature, title: title, document: document).write(&layout)
        }
        layout.indent -= 2
    }

    private func writeTimes(_ layout: inout TextLayout) {
        let language = layout.language
        let claimed = signature.signingTimeClaimed.map { time in
            "\(TimeText.make(time, language)), \(ReportLabel.claimedNote.text[language])"
        }
        layout.field(.claimedTime, claimed ?? ReportLabel.noClaimedTime.text[language])
        guard signature.hasProvenTime else {
            layout.field(.provenTime, ReportLabel.notProven.text[language])
            return
        }
        let proof = signature.timeStamps.first {
            $0.kind == .signature && $0.verdict.isPassed && $0.time == signature.bestSignatureTime
        }
        var text = TimeText.make(signature.bestSignatureTime, language)
        if let authority = proof?.authority { text += ", \(ReportLabel.provenBy.text[language]) \(authority.name)" }
        layout.field(.provenTime, text)
    }

    private func writeContent(_ layout: inout TextLayout) {
        let language = layout.language
        let content = signature.content
        let label: ReportLabel =
            switch content.source {
            case .attached: content.isIntact == false ? .attachedOther : .attached
            case .detached: content.isIntact == false ? .detachedOther : .detached
            case .absent: .absent
            case .signatureValue: .overSignature
            }
        var text = label.text[language]
        if content.source == .detached, let name = document.content?.name { text += " “\(name)”" }
        if content.source != .signatureValue, let size = content.size {
            text += " (\(NumberText.bytes(size, language)))"
        }
        layout.field(.covers, text)
        let verdict: ReportLabel =
            switch content.isIntact {
            case true?: .correct
            case false?: .incorrect
            case nil: .notVerified
            }
        var digest = verdict.text[language]
        if let algorithm = content.digestAlgorithm, let value = content.digest { digest += " (\(algorithm) \(value))" }
        layout.field(.digest, digest)
    }

    private func writeChecks(_ layout: inout TextLayout) {
        let language = layout.language
        let key = signature.key.map { ", \($0)" } ?? ""
        let cipher: ReportLabel = signature.isCryptographicallyValid ? .approved : .disapproved
        layout.field(.cipher, "\(cipher.text[language]) (\(signature.algorithm)\(key))")
        let root = signature.chain.last { $0.isAnchor }?.name
        let path =
            signature.isChainValid
            ? "\(ReportLabel.pathValid.text[language]) \(root ?? signature.chain.last?.name ?? "…")"
            : ReportLabel.pathInvalid.text[language]
        layout.field(.path, path)
        let conforms: ReportLabel = signature.hasFailure(startingWith: ["FC-"]) ? .notConforming : .conforming
        layout.field(.structure, conforms.text[language])
        let attributes: ReportLabel =
            signature.hasFailure(startingWith: [
                "FC-SIGNEDATTRS", "FC-ATTRIBUTE", "FC-CONTENTTYPE", "FC-MESSAGE", "ISC-ESS",
            ])
            ? .attributesDisapproved : .attributesApproved
        layout.field(.attributes, attributes.text[language])
        let levels = [signature.format.rawValue, signature.profile, signature.baseline].compactMap { $0 }
        layout.field(.format, levels.joined(separator: " · "))
        layout.field(.signaturePolicy, signature.policyIdentifier)
        layout.field(.judgedAt, TimeText.make(signature.judgedAt, language))
    }
}

extension SignatureEntry {
    /// Whether a failure has a code that starts with one of the prefixes.
    func hasFailure(startingWith prefixes: [String]) -> Bool {
        findings.contains { finding in
            finding.level == .fail && prefixes.contains { finding.code.hasPrefix($0) }
        }
    }
}
