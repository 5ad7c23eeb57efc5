import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

@testable import ValidationReport

/// Who signed, by certificates made for these tests: the persons and companies are invented.
@Suite struct IdentityTests {
    private static let root = TestIdentity.selfSigned(.authority(.commonName("AC de Teste"), .p256))

    private static let register = AuthorityRegister(
        digest: SampleReports.digest("7"),
        source: "ADE-ICP-04.01",
        authorities: ["2.16.76.1.2.3.17": "AC INVENTADA"]
    )

    private static func policy(_ type: UInt64, _ authority: UInt64 = 17) -> ObjectIdentifier {
        ObjectIdentifier(2, 16, 76, 1, 2, type, authority)
    }

    private static func signer(
        _ commonName: String,
        _ names: [TestGeneralName],
        _ policies: ObjectIdentifier,
        isICPBrasil: Bool = true,
        domain: DomainName? = nil,
        showsPersonalData: Bool = false
    ) throws -> SignerEntry {
        let template = CertificateTemplate.endEntity(
            .commonName(commonName),
            .rsa1,
            adding: [.subjectAlternativeName(names), .policies(policies)]
        )
        let certificate = try Certificate.parse(root.issue(template).certificate[...])
        let anchor = try Certificate.parse(root.certificate[...])
        let context = ReportContext(
            icpBrasilAnchors: isICPBrasil ? [anchor.sha256] : [],
            domains: domain.map { [anchor.sha256: $0] } ?? [:],
            register: register,
            showsPersonalData: showsPersonalData
        )
        return ReportMapping(context: context).signer(certificate, TrustAnchor(certificate: anchor), chain: [])
    }

    private static func professional(_ council: UInt64, _ field: UInt64, _ text: String) -> TestGeneralName {
        .otherName(ObjectIdentifier(2, 16, 76, 1, 4, 2, council, field), value: DEREncoder.utf8String(text))
    }

    @Test func `An e-CPF names a person, masked unless asked for`() throws {
        let names = [TestGeneralName.person(birth: "01021980", cpf: "11144477735")]
        let signer = try Self.signer("Pessoa Inventada:11144477735", names, Self.policy(3))
        #expect(signer.name == "Pessoa Inventada")
        #expect(signer.cpf == "***.444.777-**")
        #expect(signer.holderKind == .naturalPerson)
        #expect(signer.certificateType == "A3")
        #expect(signer.policyAuthority == "AC INVENTADA")
        #expect(signer.legalClass == .qualified)
        #expect(!signer.subject.contains("11144477735"))
        let open = try Self.signer("Pessoa Inventada:11144477735", names, Self.policy(3), showsPersonalData: true)
        #expect(open.cpf == "111.444.777-35")
        #expect(open.subject.contains("11144477735"))
    }

    @Test func `An e-CNPJ names the company, with letters too, and the person responsible`() throws {
        let names = TestGeneralName.company(
            cnpj: "12ABC34501DE35",
            responsible: "Responsável Inventada",
            birth: "31121970",
            cpf: "11144477735"
        )
        let signer = try Self.signer("Empresa Inventada:12ABC34501DE35", names, Self.policy(1))
        #expect(signer.cnpj == "12.ABC.345/01DE-35")
        #expect(signer.responsibleName == "Responsável Inventada")
        #expect(signer.cpf == "***.444.777-**")
        #expect(signer.holderKind == .legalPerson)
        // 2.16.76.1.2.1.17 is not in this register.
        #expect(signer.policyAuthority == nil && signer.policyOIDs == ["2.16.76.1.2.1.17"])
    }

    @Test func `A physician is shown by CRM, others by their council`() throws {
        let signer = try Self.signer(
            "Médica Inventada:11144477735",
            [
                .person(birth: "01021980", cpf: "11144477735"), Self.professional(2, 1, "000123"),
                Self.professional(2, 2, "RJ"), Self.professional(2, 3, "Cardiologia"), Self.professional(1, 1, "999"),
                Self.professional(16, 1, "777"), Self.professional(16, 2, "SP"),
            ],
            Self.policy(3)
        )
        #expect(
            signer.professionalRegistrations == ["CRM 000123/RJ (CFM; Cardiologia)", "OAB 999", "CFQ 777/SP"]
        )
    }

    @Test(arguments: [
        (UInt64(201), HolderKind.seal, LegalClass.seal), (202, .seal, .seal), (401, .equipment, .other),
        (500, .equipment, .other), (550, .equipment, .other), (303, .equipment, .qualified),
    ])
    func `Seals and devices are told from persons`(_ type: UInt64, _ kind: HolderKind, _ legal: LegalClass) throws {
        let signer = try Self.signer("Coisa Inventada", [.icpBrasil(3, "12ABC34501DE35")], Self.policy(type))
        #expect(signer.holderKind == kind)
        #expect(signer.legalClass == legal)
    }

    @Test func `What a certificate says of itself gives it no class`() throws {
        let names = [TestGeneralName.person(birth: "01021980", cpf: "11144477735")]
        let signer = try Self.signer("Pessoa Inventada:11144477735", names, Self.policy(3), isICPBrasil: false)
        #expect(signer.legalClass == .other)
        let govBr = ObjectIdentifier(2, 16, 76, 3, 2, 1, 1)
        #expect(try Self.signer("Pessoa Inventada", names, govBr, isICPBrasil: false).legalClass == .other)
        #expect(try Self.signer("Pessoa Inventada", names, govBr, isICPBrasil: false).holderKind == nil)
    }

    @Test func `A signature under gov.br is an advanced one by its root, not by its policy`() throws {
        let govBr = DomainName(portuguese: "gov.br de teste", english: "test gov.br", isAdvanced: true)
        let own = DomainName(portuguese: "casa", english: "house", isAdvanced: false)
        let policy = Self.policy(3)
        let advanced = try Self.signer("Pessoa Inventada", [], policy, isICPBrasil: false, domain: govBr)
        #expect(advanced.legalClass == .advanced && advanced.domain == govBr)
        let other = try Self.signer("Pessoa Inventada", [], policy, isICPBrasil: false, domain: own)
        #expect(other.legalClass == .other && other.domain == own)
    }

    @Test func `Health documents are named by their arc`() throws {
        #expect(HealthDocumentType.of(ObjectIdentifier(2, 16, 76, 1, 12, 1, 1)) == .prescription)
        #expect(HealthDocumentType.of(ObjectIdentifier(2, 16, 76, 1, 12, 1, 1, 2)) == .prescription)
        #expect(HealthDocumentType.of(ObjectIdentifier(2, 16, 76, 1, 12, 1, 11)) == .medicalReport)
        #expect(HealthDocumentType.of(ObjectIdentifier(2, 16, 76, 1, 12, 1, 12)) == nil)
        #expect(HealthDocumentType.of(ObjectIdentifier(2, 16, 76, 1, 12, 2, 1)) == nil)
        #expect(HealthDocumentType.allCases.map(\.rawValue) == Array(1...11))
        #expect(HealthDocumentType.laboratoryReport.identifier == "2.16.76.1.12.1.4")
    }
}
