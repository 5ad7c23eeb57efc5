/// Who signed.
struct SignerSection {
    let signer: SignerEntry?
    let isPassed: Bool

    func write(_ layout: inout TextLayout) {
        let language = layout.language
        guard let signer else {
            layout.field(.signer, ReportLabel.unknownSigner.text[language])
            return
        }
        layout.field(.signer, signer.name ?? signer.subject)
        if signer.cnpj == nil { layout.field(.cpf, signer.cpf) }
        layout.field(.company, signer.companyName)
        layout.field(.cnpj, signer.cnpj)
        layout.field(.responsible, signer.responsibleName)
        if signer.cnpj != nil { layout.field(.responsibleCPF, signer.cpf) }
        layout.field(.registration, signer.professionalRegistrations.joined(separator: ", "))
        layout.field(.certificateType, signer.certificateType)
        let text = signer.legalClass.map { isPassed ? LegalClassText.passed($0) : LegalClassText.notPassed($0) }
        layout.field(.legalClass, (text ?? LegalClassText.undetermined)[language])
        layout.field(.issuer, signer.issuer)
        layout.field(.serialNumber, signer.serialNumber)
    }
}
