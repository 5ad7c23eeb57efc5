import ASN1
import SignatureValidation
import Testing

@testable import ValidationReport

@Suite struct ValueTests {
    @Test func `Values fill a text, brackets go where one is missing`() {
        let values = ["a": "1", "b": "2"]
        #expect(MessageTemplate.fill("x {a}[ ({b})].", { values[$0] }) == "x 1 (2).")
        #expect(MessageTemplate.fill("x {a}[ ({c})].", { values[$0] }) == "x 1.")
        #expect(MessageTemplate.fill("x {c}.", { values[$0] }) == "x ….")
        #expect(MessageTemplate.fill("open { and [ stay", { values[$0] }) == "open { and [ stay")
        #expect(MessageTemplate.fill("{a", { _ in "{b}" }) == "{a")
    }

    @Test func `A value with braces is not filled again`() {
        #expect(MessageTemplate.fill("{a}[{a}]", { $0 == "a" ? "{b}[c]" : "no" }) == "{b}[c]{b}[c]")
    }

    @Test(arguments: [
        ("CN=FULANO:12345678909,O=X", "CN=FULANO:***.456.789-**,O=X"), ("123.456.789-09", "***.456.789-**"),
        ("CNPJ 12345678000195", "CNPJ 12345678000195"), ("2.16.76.12345678909", "2.16.76.12345678909"),
        ("a12345678909b", "a12345678909b"), ("12345678909", "***.456.789-**"), ("1234567890", "1234567890"),
        ("é12345678909", "é12345678909"),
    ])
    func `CPF numbers are masked, other numbers are not`(_ text: String, _ masked: String) {
        #expect(PersonalData.masked(text) == masked)
    }

    @Test func `Times stand in legal time with UTC beside`() {
        let time = SampleReports.time("2026-11-21T04:05:06Z")
        #expect(TimeText.make(time, .portuguese) == "21/11/2026 01:05:06 BRT (04:05:06 UTC)")
        #expect(TimeText.make(time, .english) == "2026-11-21T04:05:06Z")
        let night = SampleReports.time("2027-01-01T01:00:00Z")
        #expect(TimeText.make(night, .portuguese) == "31/12/2026 22:00:00 BRT (01/01/2027 01:00:00 UTC)")
        #expect(TimeText.day(night, .portuguese) == "31/12/2026")
    }

    @Test func `Identifiers, times and reasons are shown with their names`() {
        #expect(ValueText.make("1.2.840.113549.1.9.4", .portuguese) == "message-digest (1.2.840.113549.1.9.4)")
        #expect(ValueText.make("keyCompromise", .portuguese) == "comprometimento da chave")
        #expect(ValueText.make("2026-11-21T04:05:06Z", .english) == "2026-11-21T04:05:06Z")
        #expect(ValueText.make("SIGNATURE_TIMESTAMP", .portuguese) == "carimbo do tempo da assinatura")
        #expect(ValueText.make("anything", .english) == "anything")
    }

    @Test(arguments: ["binary-ascending", "as-stored", "as-stored-behind", "as-stored-by-position"])
    func `The order of a hash tree is said in words, in both languages`(_ order: String) {
        let portuguese = HashTreeOrderText.make(order, .portuguese)
        let english = HashTreeOrderText.make(order, .english)
        #expect(portuguese != english)
        #expect(!portuguese.contains(order) && !english.contains(order))
    }

    @Test func `What an import says of a file is in the language`() {
        let detail = "neither PEM, DER, PKCS #7 nor ZIP"
        let portuguese = TrustReasonText.statement("TRU-FILE-UNREADABLE", detail: detail, .portuguese)
        #expect(portuguese.contains("nem PEM, nem DER, nem PKCS #7, nem ZIP"), "\(portuguese)")
        let english = TrustReasonText.statement("TRU-FILE-UNREADABLE", detail: detail, .english)
        #expect(english.contains(detail), "\(english)")
    }

    @Test func `A fraction has the decimal mark of the language`() {
        #expect(NumberText.decimal("0.5 s", .portuguese) == "0,5 s")
        #expect(NumberText.decimal("0.5 s", .english) == "0.5 s")
        #expect(NumberText.decimal("1 s", .portuguese) == "1 s")
    }

    @Test func `Foreign text cannot break or turn a line`() {
        #expect(SafeText.make("a\nb\u{202e}c\u{1b}[31m") == "a<U+000A>b<U+202E>c<U+001B>[31m")
        #expect(SafeText.make("São João") == "São João")
    }

    @Test(arguments: [
        ("2.16.76.1.2.1.17", "A1"), ("2.16.76.1.2.3.1", "A3"), ("2.16.76.1.2.4", "A4"), ("2.16.76.1.2.104.3", "S4"),
        ("2.16.76.1.2.201.1", "SE-S"), ("2.16.76.1.2.202.1", "SE-H"), ("2.16.76.1.2.303.2", "T3"),
        ("2.16.76.1.2.500.1", "CF-e-SAT"),
    ])
    func `The policy arc names the certificate type`(_ policy: String, _ type: String) throws {
        let identifier = try #require(ObjectIdentifier(dotted: policy))
        #expect(CertificateType.of([identifier])?.name == type)
    }

    @Test func `The legal class needs an anchor`() {
        let a3 = ObjectIdentifier(2, 16, 76, 1, 2, 3, 1)
        let seal = ObjectIdentifier(2, 16, 76, 1, 2, 202, 1)
        let govBr = ObjectIdentifier(2, 16, 76, 3, 2, 1, 1)
        #expect(LegalClass.of(.icpBrasil, policies: [a3]) == .qualified)
        #expect(LegalClass.of(.icpBrasil, policies: [seal]) == .seal)
        #expect(LegalClass.of(.icpBrasil, policies: []) == .other)
        #expect(LegalClass.of(.other, policies: [a3]) == .other)
        #expect(LegalClass.of(.other, policies: [govBr]) == .other)
        #expect(LegalClass.of(.advanced, policies: [a3]) == .advanced)
        #expect(LegalClass.of(nil, policies: [a3, govBr]) == nil)
        #expect(CertificateType.of([ObjectIdentifier(2, 16, 76, 1, 2)]) == nil)
    }

    @Test(arguments: [
        ("2.16.76.1.7.1.1.2.3", "AD-RB"), ("2.16.76.1.7.1.5.2.4", "AD-RA"), ("2.16.76.1.7.1.8.1", "AD-RV"),
        ("2.16.76.1.7.1.13.1.3", "AD-RC"), ("2.16.76.1.7.1.14.1.3", "AD-RA"),
    ])
    func `The signature policy names the profile`(_ policy: String, _ profile: String) throws {
        let identifier = try #require(ObjectIdentifier(dotted: policy))
        #expect(SignatureProfile.name(identifier) == profile)
        #expect(SignatureProfile.name(ObjectIdentifier(1, 2, 3)) == nil)
    }

    @Test(arguments: [
        ("XCV-CERT-REVOKED", "Revogado (Revoked)"), ("XCV-CERT-EXPIRED", "Expirado (Expired)"),
        ("XCV-CERT-NOT-YET-VALID", "Ainda não válido (NotValidYet)"), ("XCV-CHAIN-NOT-FOUND", "Desconhecido (Unknown)"),
        ("XCV-CRL-EXPIRED", "Desconhecido (Unknown)"), ("XCV-CERT-SIGNATURE-INVALID", "Inválido (Invalid)"),
    ])
    func `A path that is not valid has the official validator's word`(_ code: String, _ word: String) {
        let findings = [FindingEntry(code: code, level: .fail)]
        #expect(PathWords.text(SampleReports.chain, isValid: false, findings, .portuguese) == word)
        #expect(PathWords.text(SampleReports.chain, isValid: true, [], .portuguese) == "Válido, até Raiz Exemplo")
    }
}
