import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// What a widget of a field that was there covers is named by its page and rectangle (ISO 32000-2 §12.5.2).
@Suite struct CoveringWidgetTests {
    /// A contract with an empty signature field, certified or not, that is signed with an appearance.
    private static func signed(_ rectangle: [Int], certification: Int?) throws -> [PDFChangeVerdict] {
        var file = TestPDF.contract()
        let field = file.addSignatureField("vazia", rectangle: rectangle)
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = certification })
        try scenario.sign(
            ChangeScenario.plain("vazia") {
                $0.field = field
                $0.rectangle = rectangle
                $0.appearance = "B"
            }
        )
        return try scenario.verdicts()
    }

    @Test("A prepared field that lies on text is named once it is signed", arguments: [nil, 2, 3])
    func onText(_ level: Int?) throws {
        let verdicts = try Self.signed([70, 710, 300, 740], certification: level)
        let covering = verdicts.filter { $0.rule == .coversContent }.map(\.change)
        #expect(covering.contains { $0.page == 1 && $0.rectangle?.top == 740 && $0.subject == "vazia" })
        #expect(verdicts.allSatisfy { $0.isAllowed })
        let beside = try Self.signed([300, 100, 450, 150], certification: level)
        #expect(beside.allSatisfy { [.always, .permitted].contains($0.rule) })
    }

    @Test("A widget that is moved onto text is refused with the rectangle where it is now")
    func moved() throws {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { file in file.change(file.field("vazia")) { $0["Rect"] = "[70 710 300 740]" } }
        let refusal = try #require(try scenario.refusals().first)
        #expect(refusal.change.reason == .fieldEntry)
        #expect(refusal.change.page == 1)
        #expect(refusal.change.rectangle?.top == 740)
    }

    @Test("XFA data that change are refused as such")
    func formData() throws {
        var file = TestPDF.formular()
        let packet = file.add(.stream([:], Array("<xdp>1</xdp>".utf8)))
        file.change(file.makeForm()) { $0["XFA"] = "[(datasets) \(packet) 0 R]" }
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { $0.set(packet, .stream([:], Array("<xdp>2</xdp>".utf8))) }
        let refusals = try scenario.refusals()
        #expect(refusals.map(\.change.reason) == [.xfaForm])
        #expect(refusals.map(\.change.reference?.number) == [packet])
    }
}
