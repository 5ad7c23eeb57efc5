import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// What ordinary software writes after a signature gives no alarm.
@Suite struct OrdinaryChangeTests {
    @Test("A second signature is one, visible or not, in every layout", arguments: TestPDF.Layout.allCases)
    func second(_ layout: TestPDF.Layout) throws {
        var scenario = ChangeScenario(.contract(layout))
        try scenario.sign(
            ChangeScenario.plain("A") {
                $0.rectangle = [300, 100, 450, 150]
                $0.appearance = "A"
            }
        )
        try scenario.sign(ChangeScenario.plain("B"))
        try scenario.sign(
            ChangeScenario.plain("C") {
                $0.rectangle = [300, 200, 450, 250]
                $0.appearance = "C"
            }
        )
        let verdicts = try scenario.verdicts()
        #expect(verdicts.allSatisfy { [.always, .permitted].contains($0.rule) })
        let widget = try #require(verdicts.first { $0.change.rectangle?.top == 250 })
        #expect(widget.change.kind == .signature)
        #expect(widget.change.page == 1)
        #expect(widget.change.subject == "C")
        #expect(widget.change.isNew && !widget.change.isCoveringContent)
    }

    @Test("Validation data and document time-stamps are allowed under P=1", arguments: TestPDF.Layout.allCases)
    func longTerm(_ layout: TestPDF.Layout) throws {
        var scenario = ChangeScenario(.contract(layout))
        let signed = try scenario.sign(ChangeScenario.plain("A") { $0.certification = 1 })
        scenario.update {
            $0.setSecurityStore(certificates: [[0x30, 0]], crls: [[0x30, 0]], responses: [], for: [signed])
        }
        #expect(try scenario.kinds() == [.documentSecurityStore])
        try scenario.sign(ChangeScenario.timeStamp("T1"))
        let kinds = try scenario.kinds()
        #expect(kinds.isSubset(of: [.documentTimeStamp, .metadata, .documentSecurityStore]))
        scenario.update {
            $0.setSecurityStore(certificates: [[0x30, 0]], crls: [], responses: [[0x30, 0]], for: [signed])
        }
        try scenario.sign(ChangeScenario.timeStamp("T2"))
        #expect(try scenario.refusals().isEmpty)
        let verdicts = try scenario.verdicts()
        #expect(verdicts.allSatisfy { $0.rule == .always })
    }

    @Test("Filling empty fields is allowed without a permission level and under P=2", arguments: [nil, 2, 3])
    func filling(_ level: Int?) throws {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        scenario.update {
            $0.fill($0.field("data"), with: "10 de março")
            $0.check($0.field("aceito"))
        }
        let verdicts = try scenario.verdicts()
        #expect(verdicts.allSatisfy { $0.isAllowed })
        let subjects = Set(verdicts.filter { $0.change.kind == .formFilling }.compactMap(\.change.subject))
        #expect(subjects == ["data", "aceito"])
        let date = verdicts.map(\.change).first { $0.subject == "data" }
        #expect(date?.page == 1)
        #expect(date?.rectangle?.top == 620)
    }

    @Test("Readers may be asked to draw the fields, where none holds text yet")
    func drawing() throws {
        let file = TestPDF.contract().with {
            $0.addTextField("data")
            $0.addCheckBox("aceito")
            $0.commit()
        }
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { file in
            file.change(file.field("data")) { $0["V"] = "(10 de abril)" }
            file.change(file.makeForm()) { $0["NeedAppearances"] = "true" }
        }
        #expect(try scenario.refusals().isEmpty)
    }

    @Test("An appearance made again with the same text in the same font is nothing new")
    func redrawn() throws {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { file in
            let content = "q BT /F1 10 Tf 3 6 Td (Ras) Tj (cunho) Tj ET Q"
            let appearance = file.addFormXObject(width: 200, height: 20, content: content)
            file.change(file.field("nome")) { $0["AP"] = "<</N \(appearance) 0 R>>" }
        }
        #expect(try scenario.refusals().isEmpty)
        #expect(try scenario.verdicts().contains { $0.change.kind == .formFilling && $0.change.subject == "nome" })
    }

    @Test("The field that was made for it is signed", arguments: [nil, 2, 3])
    func empty(_ level: Int?) throws {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        let field = scenario.file.field("vazia")
        try scenario.sign(
            ChangeScenario.plain("vazia") {
                $0.field = field
                $0.rectangle = [300, 100, 450, 150]
                $0.appearance = "B"
            }
        )
        #expect(try scenario.refusals().isEmpty)
        let kinds = try scenario.kinds()
        #expect(kinds.subtracting([.metadata, .unchangedRewrite]) == [.signature])
    }

    @Test("Twenty-five signatures, one after another, on two pages")
    func many() throws {
        var scenario = ChangeScenario()
        for index in 0..<25 {
            let (column, row) = (index % 5 * 110, index / 5 * 60)
            try scenario.sign(
                ChangeScenario.plain("S\(index)") {
                    $0.page = index % 2 + 1
                    $0.rectangle = [20 + column, 20 + row, 120 + column, 70 + row]
                    $0.appearance = "S"
                }
            )
        }
        let verdicts = try scenario.verdicts()
        #expect(verdicts.allSatisfy { [.always, .permitted].contains($0.rule) })
        #expect(try scenario.judge().analysis.revisions.count == 24)
    }

    @Test("Metadata, and objects written again as they were, are nothing")
    func trivial() throws {
        var scenario = ChangeScenario()
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = 1 })
        scenario.update { file in
            let info = file.add(.dictionary(["Producer": "(outro)", "ModDate": "(D:20250311)"]))
            file.trailer["Info"] = "\(info) 0 R"
            let metadata = file.add(.stream(["Type": "/Metadata", "Subtype": "/XML"], Array("<x/>".utf8)))
            file.change(1) {
                $0["Metadata"] = "\(metadata) 0 R"
                $0["Version"] = "/2.0"
            }
            for page in file.pages { file.change(page) { _ in } }
        }
        #expect(try scenario.kinds() == [.metadata, .unchangedRewrite])
        #expect(try scenario.refusals().isEmpty)
    }

    @Test("A new object that nothing leads to changes nothing")
    func unreferenced() throws {
        var scenario = ChangeScenario()
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { $0.add(.dictionary(["Any": "1 0 R"])) }
        #expect(try scenario.kinds() == [.unreferenced])
        #expect(try scenario.refusals().isEmpty)
    }

    @Test("Parts of the catalogue that are written at another place with the same content are what they were")
    func moved() throws {
        var tree = 0
        let file = TestPDF.contract().with { file in
            tree = file.add(.dictionary(["Names": "[(capitulo) [4 0 R /Fit]]"]))
            file.change(1) {
                $0["Names"] = "<</Dests \(tree) 0 R>>"
                $0["ViewerPreferences"] = "<</DisplayDocTitle true>>"
                $0["OCProperties"] = "<</OCGs [] /D <<>>>>"
                $0["Lang"] = "(pt-BR)"
            }
            file.commit()
        }
        for level in [nil, 1, 2, 3] {
            var scenario = ChangeScenario(file)
            try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
            scenario.update { file in
                let names = file.add(.dictionary(["Dests": "<</Names [(capitulo) [4 0 R /Fit]]>>"]))
                let view = file.add(.dictionary(["DisplayDocTitle": "true"]))
                file.change(1) {
                    $0["Names"] = "\(names) 0 R"
                    $0["ViewerPreferences"] = "\(view) 0 R"
                    $0["Lang"] = "<70742D4252>"
                }
            }
            #expect(try scenario.refusals().isEmpty)
        }
    }

    @Test("A page may write down what it inherits")
    func inherited() throws {
        var scenario = ChangeScenario(
            TestPDF.contract().with { file in
                file.change(2) { $0["Rotate"] = "0" }
                file.commit()
            }
        )
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { file in file.change(file.pages[0]) { $0["Rotate"] = "0" } }
        #expect(try scenario.refusals().isEmpty)
        scenario.update { file in file.change(file.pages[0]) { $0["Rotate"] = "180" } }
        #expect(try scenario.refusals().map(\.change.reason) == [.pageEntry])
    }
}
