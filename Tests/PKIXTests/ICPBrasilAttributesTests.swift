import ASN1
import PKIX
import TestPKI
import Testing

/// The persons and companies here are invented; the numbers are the examples that everybody uses.
@Suite struct ICPBrasilAttributesTests {
    private func attributes(
        _ names: [TestGeneralName],
        commonName: String = "Pessoa Inventada"
    ) throws
        -> ICPBrasilAttributes
    {
        let root = TestIdentity.selfSigned(.authority(.commonName("AC de Teste"), .p256))
        let issued = root.issue(
            .endEntity(.commonName(commonName), .rsa1, adding: [.subjectAlternativeName(names)])
        )
        return try Certificate.parse(issued.certificate[...]).icpBrasilAttributes
    }

    @Test("DOC-ICP-04: a person's data in any string type", arguments: [nil, TestString.utf8, .printable])
    func person(string: TestString?) throws {
        let text = "01021980" + "11144477735" + "12345678901" + "000000012345678" + "SSPSP "
        let read = try attributes([.icpBrasil(1, text, as: string)], commonName: "Pessoa Inventada:11144477735")
        #expect(read.person?.birthDate == Instant("1980-02-01"))
        #expect(read.person?.cpf?.digits == "11144477735")
        #expect(read.person?.nis == "12345678901")
        #expect(read.person?.rg == "12345678")
        #expect(read.person?.rgIssuer == "SSP")
        #expect(read.person?.rgState == "SP")
        #expect(read.holderName == "Pessoa Inventada")
        #expect(read.holderNumber == "11144477735")
        #expect(read.cpf?.description == "***.444.777-**")
        #expect(!read.isEmpty)
    }

    @Test("Fields that are short, filled or unreadable are nil")
    func fill() throws {
        let zeros = String(repeating: "0", count: 45)
        let empty = try #require(try attributes([.icpBrasil(1, zeros)]).person)
        #expect(empty.birthDate == nil && empty.cpf == nil && empty.nis == nil && empty.rg == nil)
        #expect(empty.rgIssuer == nil && empty.rgState == nil)
        let short = try attributes([.icpBrasil(1, "32131980111")])
        #expect(short.person?.birthDate == nil && short.person?.cpf == nil && short.person?.rg == nil)
        let blank = try attributes([.icpBrasil(5, zeros), .icpBrasil(6, "            "), .icpBrasil(9, "")])
        #expect(blank.voterRegistration == nil && blank.personCEI == nil && blank.ric == nil && blank.isEmpty)
        let wrongType = TestGeneralName.otherName(ObjectIdentifier(2, 16, 76, 1, 3, 1), value: [0x30, 0])
        #expect(try attributes([wrongType]).isEmpty)
    }

    @Test("DOC-ICP-04: a company's data, with an alphanumeric CNPJ, too")
    func company() throws {
        let read = try attributes(
            TestGeneralName.company(
                cnpj: "12ABC34501DE35",
                responsible: "Responsável Inventada",
                birth: "31121970",
                cpf: "11144477735"
            ) + [.icpBrasil(8, "Empresa Inventada Ltda")],
            commonName: "Empresa Inventada:12ABC34501DE35"
        )
        #expect(read.cnpj?.characters == "12ABC34501DE35")
        #expect(read.cnpj?.hasValidCheckDigits == true)
        #expect(read.cnpj?.description == "12.ABC.345/01DE-35")
        #expect(read.companyNumber == read.cnpj)
        #expect(read.responsibleName == "Responsável Inventada")
        #expect(read.responsible?.birthDate == Instant("1970-12-31"))
        #expect(read.companyName == "Empresa Inventada Ltda")
        #expect(read.companyCEI == nil)
        #expect(read.holderName == "Empresa Inventada")
    }

    @Test("Voter registration, professional councils and the other names")
    func others() throws {
        func professional(_ council: UInt64, _ field: UInt64, _ text: String) -> TestGeneralName {
            .otherName(ObjectIdentifier(2, 16, 76, 1, 4, 2, council, field), value: DEREncoder.utf8String(text))
        }
        let read = try attributes([
            .icpBrasil(5, "001234567890" + "123" + "0456" + "Cidade Inventada    SP"), .icpBrasil(6, "123456789012"),
            .icpBrasil(9, "12345678901"), .icpBrasil(10, "1234567890"), .icpBrasil(11, "0987654321"),
            .icpBrasil(12, "01012020BOMBA"), professional(2, 1, "52.12345"), professional(2, 2, "RJ"),
            professional(2, 3, "Cardiologia"), professional(16, 1, "777"), professional(99, 1, "1"),
        ])
        #expect(read.voterRegistration?.number == "001234567890")
        #expect(read.voterRegistration?.zone == "123")
        #expect(read.voterRegistration?.section == "0456")
        #expect(read.voterRegistration?.municipality == "Cidade Inventada")
        #expect(read.voterRegistration?.state == "SP")
        #expect(read.personCEI == "123456789012")
        #expect(read.ric == "12345678901" && read.cfeSAT == "1234567890" && read.sigepe == "0987654321")
        #expect(read.omBR == "01012020BOMBA")
        #expect(read.professionalRegistrations.map(\.council.acronym) == ["CFM", "CFQ"])
        #expect(read.professionalRegistrations.first?.number == "52.12345")
        #expect(read.professionalRegistrations.first?.state == "RJ")
        #expect(read.professionalRegistrations.first?.specialty == "Cardiologia")
    }

    @Test("Check digits of CPF and CNPJ")
    func checkDigits() {
        #expect(CPF("11144477735")?.hasValidCheckDigits == true)
        #expect(CPF("11144477734")?.hasValidCheckDigits == false)
        #expect(CPF("52998224725")?.formatted == "529.982.247-25")
        #expect(CPF("52998224725")?.hasValidCheckDigits == true)
        #expect(CPF("00000000000") == nil && CPF("1114447773") == nil && CPF("1114447773a") == nil)
        #expect(CNPJ("11222333000181")?.hasValidCheckDigits == true)
        #expect(CNPJ("11222333000182")?.hasValidCheckDigits == false)
        #expect(CNPJ("1122233300018X") == nil && CNPJ("00000000000000") == nil)
    }
}
