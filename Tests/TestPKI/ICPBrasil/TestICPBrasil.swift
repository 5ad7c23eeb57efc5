package import ASN1
import LibCrypto

/// An invented PKI in the shape of ICP-Brasil: root, two CAs under it, people and a company, time-stamps, OCSP.
///
/// Nothing in it is real: the names say so, the CPF and CNPJ numbers are placeholders, the policy arcs are not allocated.
/// Certificates are valid from 2022 to 2027 (the root to 2040) unless said otherwise.
package struct TestICPBrasil: Sendable {
    /// The one world, made once a process.
    package static let world = TestICPBrasil()

    /// RSA-4096 with SHA-512, like the AC Raiz of today.
    package let root: TestAuthority
    package let intermediate: TestAuthority
    package let issuing: TestAuthority
    /// The CA of time-stamp authorities, directly under the root.
    package let timeStampAuthority: TestAuthority
    /// Delegated OCSP responder of `issuing`, ocsp-nocheck with an empty value.
    package let ocspResponder: TestIdentity
    /// Signs time-stamps; its ExtKeyUsage is critical and timeStamping alone.
    package let timeStampServer: TestIdentity
    /// e-CPF A3.
    package let person: TestIdentity
    /// e-CPF A3 of another invented person, for revocations.
    package let secondPerson: TestIdentity
    /// e-CPF A3 of a third invented person, for revocations.
    package let thirdPerson: TestIdentity
    /// e-CPF A3 of `person` that expired on 2025-01-01.
    package let expiredPerson: TestIdentity
    /// e-CNPJ A1.
    package let company: TestIdentity
    /// Electronic seal of the company, SE-S.
    package let seal: TestIdentity

    private init() {
        root = .selfSigned(
            CertificateTemplate.authority(
                Self.name("AC Raiz de Teste Lastro", unit: "Infraestrutura de Teste"),
                .rsa4096,
                notBefore: .utc("2020-01-01"),
                notAfter: .utc("2040-01-01"),
                adding: [.policies(Self.practice(1))]
            ).with { $0.scheme = .rsaPKCS1(.sha512) }
        )
        intermediate = root.issue(
            Self.authority("AC Intermediaria de Teste", .rsa1, under: "raiz", practice: 2)
                .with { $0.scheme = .rsaPKCS1(.sha512) }
        )
        issuing = intermediate.issue(
            Self.authority("AC Emissora de Teste", .rsa2, pathLength: 0, under: "intermediaria", practice: 3)
        )
        timeStampAuthority = root.issue(
            Self.authority("AC do Carimbo de Teste", .rsa3, pathLength: 0, under: "raiz", practice: 4)
                .with { $0.scheme = .rsaPKCS1(.sha512) }
        )
        timeStampServer = timeStampAuthority.issue(
            .endEntity(
                Self.name("Servidor de Carimbo do Tempo de Teste", unit: "AC do Carimbo de Teste"),
                .rsa4,
                adding: [
                    .extendedKeyUsage(.timeStamping).critical(), .policies(Self.policy(303)),
                    Self.distribution("carimbo"),
                ]
            )
        )
        ocspResponder = issuing.issue(
            .endEntity(
                Self.name("Respondedor OCSP de Teste", unit: "AC Emissora de Teste"),
                .rsa5,
                adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck(emptyValue: true)]
            )
        )
        person = issuing.issue(
            Self.person("FULANO DE TAL DE TESTE", cpf: "00000000191", .rsa6, from: "2024-01-01", to: "2027-01-01")
        )
        secondPerson = issuing.issue(
            Self.person("BELTRANO DE TAL DE TESTE", cpf: "00000000272", .rsa7, from: "2024-01-01", to: "2027-01-01")
        )
        thirdPerson = issuing.issue(
            Self.person("SICRANO DE TAL DE TESTE", cpf: "00000000353", .rsa8, from: "2024-01-01", to: "2027-01-01")
        )
        expiredPerson = issuing.issue(
            Self.person("FULANO DE TAL DE TESTE", cpf: "00000000191", .rsa9, from: "2022-01-01", to: "2025-01-01")
        )
        company = issuing.issue(Self.company(.rsa10, policy: Self.policy(1)))
        seal = issuing.issue(Self.company(.rsa11, policy: Self.policy(201)))
    }

    /// The CAs under the root.
    package var intermediates: [TestAuthority] { [intermediate, issuing, timeStampAuthority] }

    /// A policy of the arc 2.16.76.1.2 (A1 .1, A3 .3, SE-S .201, T3 .303) under the number 9999, which no CA has.
    package static func policy(_ type: UInt64) -> ObjectIdentifier { ObjectIdentifier(2, 16, 76, 1, 2, type, 9999) }

    /// A name under C=BR, O=ICP-Teste Lastro.
    package static func name(_ commonName: String, unit: String) -> TestName {
        TestName(
            .country("BR"),
            .organization("ICP-Teste Lastro"),
            .organizationalUnit(unit),
            .commonName(commonName)
        )
    }

    /// The template of an e-CPF: ICP-Brasil's otherNames, policy A3, purposes and addresses.
    package static func person(
        _ name: String,
        cpf: String,
        _ key: TestKey,
        from notBefore: String,
        to notAfter: String
    ) -> CertificateTemplate {
        .endEntity(
            Self.name("\(name):\(cpf)", unit: "Pessoa Fisica A3"),
            key,
            notBefore: .utc(notBefore),
            notAfter: .utc(notAfter),
            adding: [
                .extendedKeyUsage(.clientAuth, .emailProtection),
                .subjectAlternativeName(
                    .person(birth: "01011970", cpf: cpf),
                    .icpBrasil(6, String(repeating: "0", count: 12)),
                    .icpBrasil(5, String(repeating: "0", count: 19)),
                    .email("teste@exemplo.invalid")
                ),
                .policies(policy(3), cps: "http://exemplo.invalid/dpc.pdf"), distribution("emissora"),
                .authorityInformationAccess(ocsp: ["http://ocsp.exemplo.invalid"]),
            ]
        )
    }

    private static func company(_ key: TestKey, policy: ObjectIdentifier) -> CertificateTemplate {
        let cnpj = String(repeating: "0", count: 14)
        let names = TestGeneralName.company(
            cnpj: cnpj,
            responsible: "FULANO DE TAL DE TESTE",
            birth: "01011970",
            cpf: "00000000191"
        )
        return .endEntity(
            name("EMPRESA FICTICIA LTDA:\(cnpj)", unit: "Pessoa Juridica"),
            key,
            notBefore: .utc("2024-01-01"),
            notAfter: .utc("2027-01-01"),
            adding: [
                .extendedKeyUsage(.clientAuth, .emailProtection), .subjectAlternativeName(names),
                .policies(policy, cps: "http://exemplo.invalid/dpc.pdf"), distribution("emissora"),
            ]
        )
    }

    private static func authority(
        _ name: String,
        _ key: TestKey,
        pathLength: Int? = nil,
        under list: String,
        practice number: UInt64
    ) -> CertificateTemplate {
        .authority(
            Self.name(name, unit: "AC Raiz de Teste Lastro"),
            key,
            pathLength: pathLength,
            adding: [.policies(practice(number), cps: "http://exemplo.invalid/dpc.pdf"), distribution(list)]
        )
    }

    private static func practice(_ number: UInt64) -> ObjectIdentifier {
        ObjectIdentifier(2, 16, 76, 1, 1, 9990 + number)
    }

    private static func distribution(_ list: String) -> TestExtension {
        .crlDistributionPoints(.uri("http://exemplo.invalid/lcr/\(list).crl"))
    }
}
