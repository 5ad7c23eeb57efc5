/// Who a signature names as signer, as the certificate says it.
package struct ItemSigner: Sendable, Hashable {
    package let name: String?
    /// Eleven digits, no punctuation.
    package let cpf: String?
    /// Fourteen characters, no punctuation.
    package let cnpj: String?
    /// The issuer of the signer's certificate, as an RFC 4514 name.
    package let issuer: String?

    package init(name: String? = nil, cpf: String? = nil, cnpj: String? = nil, issuer: String? = nil) {
        self.name = name
        self.cpf = cpf
        self.cnpj = cnpj
        self.issuer = issuer
    }
}
