/// Who signed, as rows of a table.
struct SignerFacts {
    let words: SignatureWords

    /// Name, numbers and registrations.
    func addIdentity(_ table: inout FactTable) {
        table.add(.signer, words.signerName)
        guard let signer = words.signature.signer else { return }
        if signer.cnpj == nil { table.add(.cpf, signer.cpf) }
        table.add(.company, signer.companyName)
        table.add(.cnpj, signer.cnpj)
        table.add(.responsible, signer.responsibleName)
        if signer.cnpj != nil { table.add(.responsibleCPF, signer.cpf) }
        table.add(.registration, signer.professionalRegistrations.joined(separator: ", "))
    }

    /// The certificate by which the signer is known.
    func addCertificate(_ table: inout FactTable) {
        guard let signer = words.signature.signer else { return }
        table.add(.certificateType, words.certificateType)
        table.add(PageLabel.certificatePolicy, words.certificatePolicies)
        table.add(.holder, signer.subject)
        table.add(.issuer, signer.issuer)
        table.add(.serialNumber, signer.serialNumber)
        table.add(digest: .sha256, signer.sha256)
    }
}
