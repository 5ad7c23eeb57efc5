import SignatureValidation

/// What is said of one signature, the same words in every form that people read.
struct SignatureWords {
    let signature: SignatureEntry
    let document: ReportInputs
    let language: ReportLanguage

    /// Such as `REPROVADA (TOTAL-FAILED · HASH_FAILURE)`.
    var headline: String { VerdictSection.headline(signature.verdict, language) }

    /// What the signer says of the time.
    var claimedTime: String {
        signature.signingTimeClaimed.map { time in
            "\(TimeText.make(time, language)), \(ReportLabel.claimedNote.text[language])"
        } ?? ReportLabel.noClaimedTime.text[language]
    }

    /// What is said of its place in a PDF file; nil for other files.
    var place: PDFSignatureWords? { signature.pdf.map { PDFSignatureWords(entry: $0, language: language) } }

    /// By when the signature is proven to have existed, and by what.
    var provenTime: String {
        guard let bound = signature.timeBound else { return ReportLabel.notProven.text[language] }
        return "\(PageLabel.notLaterThan.text[language]) \(proof(bound))"
    }

    /// After which time the signature was made for certain; nil where nothing proves one.
    var earliestTime: String? {
        signature.earliestTime.map { "\(PageLabel.notEarlierThan.text[language]) \(proof($0))" }
    }

    /// The process of EN 319 102-1 that gave the verdict.
    var process: String { ValidationProcessText.text(signature.process)[language] }

    private func proof(_ bound: TimeBoundEntry) -> String {
        let time = TimeText.make(bound.time, language)
        guard let kind = bound.kind else { return "\(time), \(PageLabel.provenByOuter.text[language])" }
        let authority = bound.authority.map { " \(PageLabel.ofAuthority.text[language]) \($0)" } ?? ""
        return "\(time), \(PageLabel.provenByOne.text[language]) \(TimeStampKindText.text(kind)[language])\(authority)"
    }

    /// Which bytes the signature covers.
    var coveredBytes: String {
        let content = signature.content
        if let place, content.isIntact != false { return place.coveredBytes }
        let label: ReportLabel =
            switch content.source {
            case .attached: content.isIntact == false ? .attachedOther : .attached
            case .detached: content.isIntact == false ? .detachedOther : .detached
            case .byteRange: content.isIntact == false ? .byteRangeOther : .byteRange
            case .absent: .absent
            case .signatureValue: .overSignature
            }
        var text = label.text[language]
        if content.source == .detached, let name = document.content?.name { text += " “\(name)”" }
        if content.source != .signatureValue, let size = content.size {
            text += " (\(NumberText.bytes(size, language)))"
        }
        return text
    }

    /// The legal class, worded by whether the signature passed.
    var legalClass: String {
        let domain = signature.signer?.domain?.text[language]
        guard let legalClass = signature.signer?.legalClass else {
            let text = domain == nil ? LegalClassText.undetermined : LegalClassText.onlyNamed
            return MessageTemplate.fill(text[language]) { _ in domain }
        }
        let isPassed = signature.verdict.isPassed
        let text = isPassed ? LegalClassText.passed(legalClass) : LegalClassText.notPassed(legalClass)
        return MessageTemplate.fill(text[language]) { _ in domain }
    }

    /// Format, profile of ICP-Brasil, baseline level and that of ETSI TS 101 733.
    var levels: String {
        let extended = signature.extendedLevel.map { "\(signature.format.rawValue)-\($0)" }
        return [signature.format.rawValue, signature.profile, signature.baseline, extended].compactMap(\.self)
            .joined(separator: " · ")
    }

    /// The health documents that the signature says these are.
    var documentTypes: String {
        signature.documentTypes.map { "\($0.text[language]) (\($0.identifier))" }.joined(separator: ", ")
    }

    /// Such as `A3 · pessoa física (e-CPF)`.
    var certificateType: String {
        [signature.signer?.certificateType, signature.signer?.holderKind?.text[language]].compactMap { $0 }
            .joined(separator: " · ")
    }

    /// The policies of the signer's certificate, with the authority that the register names.
    var certificatePolicies: String {
        guard let signer = signature.signer else { return "" }
        let authority = signer.policyAuthority.map { " (\($0))" } ?? ""
        return signer.policyOIDs.isEmpty ? "" : signer.policyOIDs.joined(separator: ", ") + authority
    }

    /// The signer's name, or that nobody knows it.
    var signerName: String {
        guard let signer = signature.signer else { return ReportLabel.unknownSigner.text[language] }
        return signer.name ?? signer.subject
    }
}
