package import SignatureCreation
package import ValidationReport

/// The reasons for which a file is not taken for a sealed key, in words.
package enum SealedKeyDefectText {
    package static func text(_ defect: SealedKeyDefect) -> LocalizedText {
        let reason =
            switch defect {
            case .notPEM: "não é texto PEM com um ENCRYPTED PRIVATE KEY e seus certificados"
            case .structure: "o EncryptedPrivateKeyInfo está malformado"
            case .algorithms: "não foi selado com scrypt e AES-256-GCM"
            case .cost: "o custo da derivação de chave está fora dos limites"
            case .passphrase: "a senha está incorreta, ou o arquivo foi alterado"
            case .emptyPassphrase: "a senha está vazia"
            case .keyUnusable: "a chave privada é de um tipo que não se usa aqui"
            }
        return LocalizedText(
            "a chave selada não pode ser usada: \(reason)",
            "the sealed key cannot be used: \(defect.rawValue)"
        )
    }
}
