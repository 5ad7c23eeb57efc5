/// The document of `examples/`: an invented contract between invented parties.
enum ExampleDocument {
    static let contract = text(rent: "R$ 1.500,00 (mil e quinhentos reais)")
    static let changedContract = text(rent: "R$ 4.500,00 (quatro mil e quinhentos reais)")

    private static func text(rent: String) -> String {
        """
        CONTRATO DE LOCAÇÃO RESIDENCIAL
        (documento inventado, para demonstração; sem valor jurídico)

        LOCADORA: EMPRESA FICTICIA LTDA, CNPJ 00.000.000/0000-00, com sede na Rua do Exemplo, s/n,
        Cidade Fictícia.

        LOCATÁRIO: FULANO DE TAL DE TESTE, CPF 000.000.001-91, morador do mesmo exemplo.

        1. Objeto. A locadora aluga ao locatário o apartamento 101 do Edifício Exemplo, Rua do Exemplo, s/n.

        2. Prazo. Trinta meses, contados da última assinatura.

        3. Aluguel. \(rent) por mês, até o dia cinco, reajustado uma vez por ano.

        4. Garantia. Não há.

        5. Foro. O da Comarca de Cidade Fictícia.

        Assinado eletronicamente.

        """
    }
}
