import ASN1
import PKIX
import TestPKI
import Testing

@Suite struct NameComparisonTests {
    private func name(_ name: TestName) throws -> DistinguishedName { try .parse(name.encoding[...]) }

    private func common(_ text: String, as string: TestString = .utf8) throws -> DistinguishedName {
        try name(TestName(.country("BR"), .commonName(text, as: string)))
    }

    @Test(
        "RFC 5280 §7.1: string type, case and spaces do not tell names apart",
        arguments: TestString.allCases.filter { $0 != .octets }
    )
    func spelling(string: TestString) throws {
        let text = "AC Exemplo Raiz"
        let reference = try common(text)
        #expect(try common(text, as: string) == reference)
        #expect(try common("ac EXEMPLO  raiz", as: string) == reference)
        #expect(try common("  AC  Exemplo   Raiz ", as: string) == reference)
        #expect(try common(text, as: string).hashValue == reference.hashValue)
        #expect(try common("AC Exemplo Rai", as: string) != reference)
        #expect(try common("ACExemplo Raiz", as: string) != reference)
    }

    @Test(
        "RFC 4518 §2: letters beyond ASCII fold and normalise",
        arguments: [
            ("São Paulo", "SÃO PAULO"), ("São Paulo", "Sa\u{303}o Paulo"), ("Straße", "STRASSE"),
            ("ΣΊΣΥΦΟΣ", "σίσυφος"),
            ("1ª Região", "1a região"), ("K\u{a0}X", "k x"), ("\u{212a}", "k"), ("ﬁm", "FIM"), ("so\u{ad}ft", "SOFT"),
            ("ⅷ", "VIII"), ("a\u{200b}b", "ab"), ("ẞ", "ss"),
        ]
    )
    func unicode(first: String, second: String) throws {
        #expect(try common(first) == common(second))
    }

    @Test(
        "Letters that differ beyond case and compatibility stay different",
        arguments: [
            ("São", "Sao"), ("ı", "i"), ("ç", "c"), ("Ω", "O"), ("0", "O"), ("", "a"),
        ]
    )
    func different(first: String, second: String) throws {
        #expect(try common(first) != common(second))
    }

    @Test("The octets of TeletexString are ISO 8859-1")
    func teletex() throws {
        #expect(try common("Justiça", as: .teletex) == common("JUSTIÇA"))
    }

    @Test("RFC 5280 §7.1: a relative name is a set, a name is a sequence")
    func order() throws {
        let unit = TestNameAttribute.organizationalUnit("Unidade")
        let common = TestNameAttribute.commonName("Nome")
        let both = DEREncoder.element(.set, unit.encodingForTest + common.encodingForTest)
        let turned = DEREncoder.element(.set, common.encodingForTest + unit.encodingForTest)
        #expect(
            try DistinguishedName.parse(DEREncoder.sequence(both)[...])
                == DistinguishedName.parse(DEREncoder.sequence(turned)[...])
        )
        #expect(try name(TestName(unit, common)) != name(TestName(common, unit)))
        #expect(try name(TestName(unit, common)) != name(TestName(relativeNames: [[unit, common]])))
        #expect(try name(TestName(.organization("Nome"))) != name(TestName(common)))
    }

    @Test("RFC 5280 §4.2.1.10: a name is within the subtrees that start it")
    func subtrees() throws {
        let whole = try name(TestName(.country("BR"), .organization("Exemplo"), .commonName("Nome")))
        #expect(try whole.isWithin(subtree: name(TestName(.country("br"), .organization("EXEMPLO")))))
        #expect(whole.isWithin(subtree: whole))
        #expect(try whole.isWithin(subtree: name(TestName())))
        #expect(try !whole.isWithin(subtree: name(TestName(.organization("Exemplo")))))
        #expect(try !whole.isWithin(subtree: name(TestName(.country("BR"), .organization("Exemp")))))
        #expect(try !name(TestName(.country("BR"))).isWithin(subtree: whole))
    }

    @Test("A value that is no string compares by its bytes")
    func otherValues() throws {
        func unusual(_ value: [UInt8]) throws -> DistinguishedName {
            let attribute = DEREncoder.sequence(DEREncoder.objectIdentifier(AttributeType.commonName), value)
            return try .parse(DEREncoder.sequence(DEREncoder.element(.set, attribute))[...])
        }
        #expect(try unusual([4, 1, 0x41]) == unusual([4, 1, 0x41]))
        #expect(try unusual([4, 1, 0x41]) != unusual([4, 1, 0x61]))
        #expect(try unusual([4, 1, 0x41]) != unusual([0x0c, 1, 0x41]))
        // A UTF8String that is not UTF-8 does not stop the name.
        #expect(try unusual([0x0c, 1, 0xff]).commonName == nil)
        #expect(try unusual([4, 1, 0x41]).description == "CN=#040141")
    }

    @Test("RFC 4514 §4: special characters are escaped")
    func text() throws {
        let special = try name(
            TestName(.country("BR"), .organization("Sue, Grabbit and Runn"), .commonName(" #J. \"Smith\"+\\ "))
        )
        #expect(special.description == #"CN=\ #J. \"Smith\"\+\\\ ,O=Sue\, Grabbit and Runn,C=BR"#)
        let several = try name(
            TestName(relativeNames: [[.country("BR")], [.organizationalUnit("Sales"), .commonName("J")]])
        )
        #expect(several.description == "CN=J+OU=Sales,C=BR")
        let line = try name(TestName(.commonName("Before\rAfter")))
        #expect(line.description == #"CN=Before\0dAfter"#)
        let unknown = TestNameAttribute(ObjectIdentifier(1, 3, 6, 1, 4, 1, 1466, 0), "H", as: .utf8)
        #expect(try name(TestName(unknown)).description == "1.3.6.1.4.1.1466.0=#0c0148")
    }

    @Test("Long runs of combining marks, which take quadratic time to normalise, are compared as they stand")
    func combiningMarks() throws {
        // Unpaired marks of two combining classes, out of order: the worst case of canonical ordering.
        let marks = String(repeating: "\u{301}\u{316}", count: 100_000)
        let encodings = ["e" + marks, "e" + marks, "E" + marks].map { TestName(.commonName($0)).encoding }
        var names: [DistinguishedName] = []
        let elapsed = try ContinuousClock().measure {
            names = try encodings.map { try DistinguishedName.parse($0[...]) }
        }
        // Generous, as this is a debug build on a busy machine: it took minutes.
        #expect(elapsed < .seconds(10))
        #expect(names[0] == names[1])
        #expect(names[0] != names[2])
    }

    @Test("A relative name is appended for distribution points")
    func appending() throws {
        let issuer = try name(TestName(.country("BR"), .organization("Exemplo")))
        let attribute = TestNameAttribute.commonName("LCR 1").encodingForTest
        let relative = DEREncoder.element(.set, attribute)
        let point = try DistributionPointName.parse(
            Element.parse(DEREncoder.element(.contextConstructed(1), attribute)[...], rules: .der)
        )
        let expected = try name(TestName(.country("BR"), .organization("Exemplo"), .commonName("LCR 1")))
        #expect(issuer.appending(relativeName: relative) == expected)
        #expect(point.names(relativeTo: issuer) == [.directoryName(expected)])
        #expect(issuer.appending(relativeName: [5, 0]) == nil)
    }
}

extension TestNameAttribute {
    /// The AttributeTypeAndValue alone, out of a name of one.
    fileprivate var encodingForTest: [UInt8] {
        let name = TestName(self).encoding
        guard let set = try? Element.parse(name[...], rules: .der).sequence().remainder,
            let attribute = try? Element.parse(set, rules: .der).set().remainder
        else { return [] }
        return Array(attribute)
    }
}
