import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// The structure of a tagged file grows with a signature, and changes in no other way.
@Suite struct StructureChangeTests {
    private struct Tagged {
        var scenario: ChangeScenario
        let root: Int
        let element: Int
        let tree: Int
    }

    private static func tagged() throws -> Tagged {
        var file = TestPDF.contract()
        let root = file.add(.dictionary(["Type": "/StructTreeRoot", "ParentTreeNextKey": "1"]))
        let element = file.add(
            .dictionary(["Type": "/StructElem", "S": "/P", "P": "\(root) 0 R", "Pg": "\(file.pages[0]) 0 R", "K": "0"])
        )
        let tree = file.add(.dictionary(["Nums": "[0 [\(element) 0 R]]"]))
        file.change(root) {
            $0["K"] = "\(element) 0 R"
            $0["ParentTree"] = "\(tree) 0 R"
        }
        file.change(1) { $0["StructTreeRoot"] = "\(root) 0 R" }
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        return Tagged(scenario: scenario, root: root, element: element, tree: tree)
    }

    /// The newest revision signs, and tags the field as `entries` say.
    private static func refusals(
        _ change: (inout TestPDF, _ tagged: Tagged, _ new: Int) -> Void,
        _ entries: TestPDFDictionary = [:]
    ) throws -> [PDFChangeVerdict] {
        let tagged = try tagged()
        var scenario = tagged.scenario
        let new = scenario.file.add(
            .dictionary(
                (["Type": "/StructElem", "S": "/Form", "P": "\(tagged.root) 0 R"] as TestPDFDictionary).merging(entries)
            )
        )
        change(&scenario.file, tagged, new)
        try scenario.sign(ChangeScenario.plain("B"))
        return try scenario.refusals()
    }

    private static func add(_ file: inout TestPDF, _ tagged: Tagged, _ new: Int) {
        file.change(tagged.root) {
            $0["K"] = "[\(tagged.element) 0 R \(new) 0 R]"
            $0["ParentTreeNextKey"] = "2"
        }
        file.change(tagged.tree) { $0["Nums"] = "[0 [\(tagged.element) 0 R] 1 \(new) 0 R]" }
    }

    @Test("Content of the pages gets no further element, no other role and no other place")
    func marked() throws {
        let entries: [TestPDFDictionary] = [
            ["Pg": "4 0 R", "K": "0"], ["Pg": "4 0 R", "K": "[0]"],
            ["K": "<</Type /MCR /Pg 4 0 R /MCID 0>>"], ["K": "[<</Type /OBJR /Obj 4 0 R>> 0]"],
        ]
        for entry in entries {
            let refusals = try Self.refusals(Self.add, entry)
            #expect(refusals.contains { $0.change.reason == .signedContent }, "\(entry)")
        }
        let roles = try Self.refusals { file, tagged, new in
            Self.add(&file, tagged, new)
            file.change(tagged.root) { $0["RoleMap"] = "<</P /Artifact>>" }
        }
        #expect(roles.contains { $0.change.reference?.number == roles.first?.change.reference?.number })
        #expect(!roles.isEmpty)
        let part = try Self.refusals(Self.add, ["K": "<</Type /MCR /Stm 5 0 R /MCID 0>>"])
        #expect(part.isEmpty)
    }

    @Test("An element for the new field is a part of the signature")
    func grows() throws {
        #expect(try Self.refusals(Self.add).isEmpty)
    }

    @Test("An element with words of its own is not")
    func words() throws {
        #expect(try !Self.refusals(Self.add, ["ActualText": "(R$ 9)"]).isEmpty)
    }

    @Test("What was there may not go, and no element may say something else")
    func shrinks() throws {
        let replaced = try Self.refusals { file, tagged, new in file.change(tagged.root) { $0["K"] = "\(new) 0 R" } }
        #expect(Set(replaced.map(\.change.reason)) == [.signedContent])
        let renamed = try Self.refusals { file, tagged, _ in file.change(tagged.element) { $0["S"] = "/Artifact" } }
        #expect(renamed.map(\.change.reference?.number) == [7 + 2])
        let spoken = try Self.refusals { file, tagged, _ in file.change(tagged.element) { $0["ActualText"] = "(R$ 9)" }
        }
        #expect(spoken.map(\.change.reason) == [.signedContent])
        let removed = try Self.refusals { file, _, _ in file.change(1) { $0["StructTreeRoot"] = nil } }
        #expect(removed.map(\.change.reason) == [.catalogueEntry])
    }
}
