import ASN1

extension TestGeneralName {
    /// An otherName of ICP-Brasil's arc 2.16.76.1.3 with fixed-width text, as an OCTET STRING or a string type.
    package static func icpBrasil(_ number: UInt64, _ text: String, as string: TestString? = nil) -> TestGeneralName {
        .otherName(
            ObjectIdentifier(2, 16, 76, 1, 3, number),
            value: string?.encode(text) ?? DEREncoder.octetString(Array(text.utf8))
        )
    }

    /// The otherName of a person (.1): birth ddmmyyyy, CPF, then NIS, RG and issuer as zeros and blanks.
    package static func person(birth: String, cpf: String, as string: TestString? = nil) -> TestGeneralName {
        icpBrasil(1, personal(birth: birth, cpf: cpf), as: string)
    }

    /// The otherNames of a company: responsible person's data (.4) and name (.2), CNPJ (.3), company CEI (.7).
    package static func company(
        cnpj: String,
        responsible: String,
        birth: String,
        cpf: String,
        as string: TestString? = nil
    ) -> [TestGeneralName] {
        [
            icpBrasil(4, personal(birth: birth, cpf: cpf), as: string), icpBrasil(2, responsible, as: string),
            icpBrasil(3, cnpj, as: string), icpBrasil(7, String(repeating: "0", count: 12), as: string),
        ]
    }

    private static func personal(birth: String, cpf: String) -> String {
        birth + cpf + String(repeating: "0", count: 11) + String(repeating: "0", count: 15)
    }
}
