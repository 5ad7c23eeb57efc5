import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// Name constraints in each name form (RFC 5280 §4.2.1.10).
@Suite("Name constraints")
struct NameConstraintTests {
    private let root = Scenario.root

    /// A constraint, a name, and whether the name is inside.
    struct Case: Sendable, CustomTestStringConvertible {
        let base: TestGeneralName
        let name: TestGeneralName
        let inside: Bool

        init(_ base: TestGeneralName, _ name: TestGeneralName, _ inside: Bool) {
            self.base = base
            self.name = name
            self.inside = inside
        }

        var testDescription: String { "\(name) in \(base)" }
    }

    static let cases: [Case] = [
        .init(.dns("example.com"), .dns("example.com"), true),
        .init(.dns("example.com"), .dns("a.b.EXAMPLE.com"), true),
        .init(.dns("example.com"), .dns("badexample.com"), false),
        .init(.dns("example.com"), .dns("com"), false),
        .init(.dns("example.com"), .dns("*.example.com"), true),
        .init(.dns("a.example.com"), .dns("example.com"), false),
        .init(.dns(".example.com"), .dns("a.example.com"), true),
        .init(.dns(".example.com"), .dns("example.com"), false),
        .init(.dns(""), .dns("anything.test"), true),
        .init(.email("user@example.com"), .email("user@EXAMPLE.com"), true),
        .init(.email("user@example.com"), .email("User@example.com"), false),
        .init(.email("example.com"), .email("user@example.com"), true),
        .init(.email("example.com"), .email("user@a.example.com"), false),
        .init(.email("example.com"), .email("\"odd @ one\"@example.com"), true),
        .init(.email(".example.com"), .email("user@a.example.com"), true),
        .init(.email(".example.com"), .email("user@example.com"), false),
        .init(.uri("host.example.com"), .uri("https://host.example.com:8443/a?b#c"), true),
        .init(.uri("host.example.com"), .uri("https://a.host.example.com/"), false),
        .init(.uri(".example.com"), .uri("ldap://user@a.example.com"), true),
        .init(.uri(".example.com"), .uri("http://example.com"), false),
        .init(.address([10, 0, 0, 0, 255, 0, 0, 0]), .address([10, 1, 2, 3]), true),
        .init(.address([10, 0, 0, 0, 255, 0, 0, 0]), .address([11, 1, 2, 3]), false),
        .init(.address([10, 0, 0, 0, 255, 0, 0, 0]), .address([10] + [UInt8](repeating: 0, count: 15)), false),
        .init(
            .address([0x20, 1, 13, 0xb8] + zeros(12) + [255, 255, 255, 255] + zeros(12)),
            .address([0x20, 1, 13, 0xb8] + zeros(11) + [1]),
            true
        ),
        .init(
            .directory(TestName(.country("BR"), .organization("Constrained"))),
            .directory(TestName(.country("br"), .organization("constrained"), .commonName("X"))),
            true
        ),
        .init(
            .directory(TestName(.country("BR"), .organization("Constrained"))),
            .directory(TestName(.country("BR"), .commonName("X"))),
            false
        ),
    ]

    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

    /// The code for a certificate with this name below a CA with these constraints.
    private func code(
        _ name: TestGeneralName,
        permitted: [TestGeneralName] = [],
        excluded: [TestGeneralName] = []
    ) throws -> PathFindingCode? {
        let constraints = TestExtension.nameConstraints(permitted: permitted, excluded: excluded)
        let issuer = root.authority("Constrained CA", .rsa2, adding: constraints)
        let target = issuer.issue(
            .endEntity(TestName(relativeNames: []), .rsa12, adding: [.subjectAlternativeName(name).critical()])
        )
        return try Scenario(issuer).code(target)
    }

    @Test("a name is permitted inside the subtree only", arguments: cases)
    func permitted(_ example: Case) throws {
        let code = try code(example.name, permitted: [example.base])
        #expect(code == (example.inside ? nil : .nameConstraintNotPermitted))
    }

    @Test("a name is excluded inside the subtree only", arguments: cases)
    func excluded(_ example: Case) throws {
        #expect(try code(example.name, excluded: [example.base]) == (example.inside ? .nameConstraintExcluded : nil))
    }

    @Test(
        "what cannot be compared is refused",
        arguments: [
            Case(.dns("*.example.com"), .dns("a.example.com"), false),
            Case(.dns("example.com"), .dns("a b.example.com"), false),
            Case(.dns("example.com"), .dns("a..example.com"), false),
            Case(.email("example.com"), .email("no mailbox"), false),
            Case(.email("example.com"), .email("two@signs@example.com"), false),
            Case(.dns("example.com"), .dns(".example.com"), false),
            Case(.address([192, 0, 2, 0, 255, 255, 255, 0]), .address([192, 0, 2, 0, 255, 255, 255, 0]), false),
            Case(.uri("example.com"), .uri("urn:example"), false),
            Case(.uri("example.com"), .uri("http://192.0.2.1/"), false),
            Case(.uri("example.com"), .uri("http://[2001:db8::1]/"), false),
            Case(.uri("example.com"), .uri("http://example.org\\@example.com/"), false),
            Case(.address([10, 0, 0, 0, 255, 0, 255, 0]), .address([10, 0, 0, 1]), false),
            Case(.address([10, 0, 0, 0]), .address([10, 0, 0, 1]), false),
            Case(.registeredID(ObjectIdentifier(2, 999, 1)), .registeredID(ObjectIdentifier(2, 999, 1, 1)), false),
        ]
    )
    func incomparable(_ example: Case) throws {
        #expect(try code(example.name, permitted: [example.base]) == .nameConstraintUnsupported)
        #expect(try code(example.name, excluded: [example.base]) == .nameConstraintUnsupported)
    }

    @Test("a constraint says nothing about other name forms")
    func otherForms() throws {
        #expect(
            try code(
                .dns("elsewhere.test"),
                permitted: [.email("example.com"), .address([10, 0, 0, 0, 255, 0, 0, 0])]
            ) == nil
        )
        let other = TestGeneralName.otherName(ObjectIdentifier(2, 999, 2), value: [5, 0])
        let constrained = TestGeneralName.otherName(ObjectIdentifier(2, 999, 3), value: [5, 0])
        #expect(try code(other, permitted: [constrained]) == nil)
        #expect(try code(other, permitted: [other]) == .nameConstraintUnsupported)
    }

    @Test("RFC 9598 §6: a constraint on mailboxes is for those with other letters, too")
    func internationalMailbox() throws {
        let mailbox = TestGeneralName.otherName(
            ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 8, 9),
            value: DEREncoder.utf8String("joão@example.com")
        )
        #expect(try code(mailbox, excluded: [.email("example.com")]) == .nameConstraintUnsupported)
        #expect(try code(mailbox, permitted: [.email("example.org")]) == .nameConstraintUnsupported)
        #expect(try code(mailbox, excluded: [.dns("example.com")]) == nil)
    }

    @Test("excluded beats permitted, and one of several permitted subtrees is enough")
    func combinations() throws {
        #expect(
            try code(.dns("a.example.com"), permitted: [.dns("example.com")], excluded: [.dns("a.example.com")])
                == .nameConstraintExcluded
        )
        #expect(try code(.dns("example.org"), permitted: [.dns("example.com"), .dns("example.org")]) == nil)
        #expect(try code(.dns("*.example.com"), excluded: [.dns("a.example.com")]) == .nameConstraintExcluded)
        #expect(try code(.dns("*.example.com"), excluded: [.dns("a.b.example.com")]) == nil)
        #expect(try code(.dns("*.example.com"), permitted: [.dns("a.example.com")]) == .nameConstraintNotPermitted)
    }

    @Test("constraints of several CAs intersect, and the anchor's count")
    func intersection() throws {
        let first = root.authority("First CA", .rsa1, adding: .nameConstraints(permitted: [.dns("example.com")]))
        let second = first.authority(
            "Second CA",
            .rsa2,
            adding: .nameConstraints(permitted: [.dns("a.example.com"), .dns("example.org")])
        )
        func code(_ name: String) throws -> PathFindingCode? {
            try Scenario(first, second).code(second.endEntity(adding: .subjectAlternativeName(.dns(name))))
        }
        #expect(try code("x.a.example.com") == nil)
        #expect(try code("example.org") == .nameConstraintNotPermitted)
        #expect(try code("b.example.com") == .nameConstraintNotPermitted)
        let anchor = TestIdentity.selfSigned(
            .authority(.commonName("Narrow Root"), .rsa5, adding: [.nameConstraints(permitted: [.dns("example.com")])])
        )
        let target = anchor.endEntity(adding: .subjectAlternativeName(.dns("example.org")))
        #expect(try Scenario(anchor: anchor).code(target) == .nameConstraintNotPermitted)
    }

    @Test("an address in the subject is under the rfc822Name constraint; a common name is under none")
    func subjectNames() throws {
        let constraints = TestExtension.nameConstraints(permitted: [.email("example.com"), .dns("example.com")])
        let issuer = root.authority("Constrained CA", .rsa2, adding: constraints)
        let outside = TestName(.commonName("Signer for Tests"), .emailAddress("someone@example.org"))
        let inside = TestName(.commonName("host.example.org"), .emailAddress("someone@example.com"))
        #expect(try Scenario(issuer).code(issuer.issue(.endEntity(outside, .rsa12))) == .nameConstraintNotPermitted)
        #expect(try Scenario(issuer).code(issuer.issue(.endEntity(inside, .rsa12))) == nil)
        // An OCTET STRING is no text to compare, nor is it no address.
        let hidden = TestName(.commonName("host.example.org"), .emailAddress("someone@example.org", as: .octets))
        #expect(try Scenario(issuer).code(issuer.issue(.endEntity(hidden, .rsa12))) == .nameConstraintUnsupported)
    }

    @Test("a self-issued CA in the middle is not under the constraints, the target is")
    func selfIssued() throws {
        let name = TestName.commonName("Constrained CA")
        let base = TestGeneralName.directory(TestName(.organization("Elsewhere")))
        let issuer = root.issue(.authority(name, .rsa2, adding: [.nameConstraints(permitted: [base])]))
        let rolled = issuer.issue(.authority(name, .rsa3))
        let target = rolled.issue(
            .endEntity(TestName(.organization("Elsewhere"), .commonName("Signer for Tests")), .rsa12)
        )
        #expect(try Scenario(issuer, rolled).code(target) == nil)
        #expect(try Scenario(issuer).code(issuer.issue(.endEntity(name, .rsa12))) == .nameConstraintNotPermitted)
    }

    @Test("an empty list of subtrees is malformed")
    func emptyLists() throws {
        for value: [UInt8] in [[0x30, 0], [0x30, 2, 0xa0, 0], [0x30, 2, 0xa1, 0]] {
            let constraints = TestExtension.raw(ExtensionType.nameConstraints, critical: true, value)
            let issuer = root.authority("Constrained CA", .rsa2, adding: constraints)
            #expect(try Scenario(issuer).code(issuer.endEntity()) == .extensionMalformed)
        }
    }

    @Test("thousands of names against thousands of constraints end by the budget")
    func quadratic() throws {
        let names = (0..<1_500).map { TestGeneralName.dns("n\($0).example.com") }
        let bases = (0..<1_500).map { TestGeneralName.dns("c\($0).example.org") }
        let issuer = root.authority("Constrained CA", .rsa2, adding: .nameConstraints(excluded: bases))
        let target = issuer.issue(
            .endEntity(.commonName("Signer for Tests"), .rsa12, adding: [.subjectAlternativeName(names)])
        )
        #expect(try Scenario(issuer).code(target) == .budgetExhausted)
    }
}
