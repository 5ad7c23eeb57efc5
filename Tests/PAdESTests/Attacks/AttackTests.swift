import Testing

/// What an attacker does to a signed file, judged as `lastro validate` judges: expectations are those of ISO 32000-2 and of
/// the papers that published the attacks.
@Suite struct AttackTests {
    @Test("Universal forgeries are refused", arguments: AttackCase.forgeries)
    func forgery(attack: AttackCase) throws { try Self.check(attack) }

    @Test("What is saved on top of a signature is explained or refused", arguments: AttackCase.incrementalSaving)
    func incrementalSaving(attack: AttackCase) throws { try Self.check(attack) }

    @Test("Moved ranges and filled gaps are refused", arguments: AttackCase.wrappings)
    func wrapping(attack: AttackCase) throws { try Self.check(attack) }

    @Test("What was hidden before signing cannot be used", arguments: AttackCase.shadows)
    func shadow(attack: AttackCase) throws { try Self.check(attack) }

    @Test("A certified file allows what its permission says", arguments: AttackCase.certified)
    func certified(attack: AttackCase) throws { try Self.check(attack) }

    @Test(
        "What is drawn over a signed page is refused, what ordinary software draws is not",
        arguments: AttackCase.appearances
    )
    func appearance(attack: AttackCase) throws { try Self.check(attack) }

    @Test("A file that can be read in two ways is refused", arguments: AttackCase.structures)
    func structure(attack: AttackCase) throws { try Self.check(attack) }

    @Test("What a reader finds that repairs a file is refused", arguments: AttackCase.repairs)
    func repair(attack: AttackCase) throws { try Self.check(attack) }

    @Test("No signature hides or stands in for another", arguments: AttackCase.signatures)
    func signature(attack: AttackCase) throws { try Self.check(attack) }

    @Test("Ordinary files pass, and nothing in them fails", arguments: AttackCase.ordinary)
    func ordinary(file: AttackCase) throws { try Self.check(file) }

    @Test("What is hidden in a signed file is named; read in one way, it passes", arguments: ShadowFile.all)
    func latent(shadow: ShadowFile) throws {
        let report = try PDFReport.judge(shadow.prepared)
        let isPassed = report?.indication == "TOTAL-PASSED"
        #expect(isPassed == shadow.isPassed, "\(shadow.name): \(report?.text ?? "unreadable")")
        #expect(report?.codes.contains(shadow.latentCode) == true, "\(shadow.name): \(report?.summary ?? "")")
        let named = report?.latentContent ?? []
        #expect(named.contains { $0["object"] is String }, "\(shadow.name) has no object")
        #expect(named.allSatisfy { ($0["text"] as? String)?.isEmpty == false })
    }

    private static func check(_ attack: AttackCase) throws {
        let report = try PDFReport.judge(attack.make())
        let verdict = report?.summary ?? "unreadable"
        #expect(attack.expectation.isMet(by: report), "\(attack.name): \(verdict)")
        if let object = attack.object {
            #expect(report?.names(object) == true, "\(attack.name): \(object) 0 R is not named")
        }
    }
}
