/// Who signed.
struct SignerSection {
    let words: SignatureWords

    func write(_ layout: inout TextLayout) {
        layout.field(.signer, words.signerName)
        guard let signer = words.signature.signer else { return }
        if signer.cnpj == nil { layout.field(.cpf, signer.cpf) }
        layout.field(.company, signer.companyName)
        layout.field(.cnpj, signer.cnpj)
        layout.field(.responsible, signer.responsibleName)
        if signer.cnpj != nil { layout.field(.responsibleCPF, signer.cpf) }
        layout.field(.registration, signer.professionalRegistrations.joined(separator: ", "))
        layout.field(.certificateType, words.certificateType)
        layout.field(PageLabel.certificatePolicy.text[words.language], words.certificatePolicies)
        layout.field(.legalClass, words.legalClass)
        layout.field(.issuer, signer.issuer)
        layout.field(.serialNumber, signer.serialNumber)
    }
}
