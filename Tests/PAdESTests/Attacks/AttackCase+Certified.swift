import TestPKI

/// Attacks on certified files (Mainka et al., "Breaking the Specification: PDF Certification", S&P 2021), judged after
/// ISO 32000-2 table 257.
extension AttackCase {
    static let certified = annotations + sneaky + filling

    private static let kinds: [(String, TestPDFDictionary)] = [
        ("FreeText", ["Subtype": "/FreeText", "DA": "(/F1 12 Tf 1 g)", "Contents": "(R$ 9.500,00)"]),
        ("Stamp", ["Subtype": "/Stamp"]),
        ("Square", ["Subtype": "/Square", "IC": "[1 1 1]"]),
        ("Highlight", ["Subtype": "/Highlight", "C": "[1 1 0]", "QuadPoints": "[60 740 460 740 60 700 460 700]"]),
        ("Link", ["Subtype": "/Link", "A": "<</S /URI /URI (http://exemplo.invalid/)>>"]),
    ]

    /// Evil annotation: what lies on the text after certification.
    private static let annotations: [AttackCase] = [1, 2, 3].flatMap { permission in
        kinds.map { kind, entries in
            // Annotations are allowed under 3 only; there one that lies on the text must be named.
            // A link shows nothing.
            let allowed = AttackExpectation.named(kind == "Link" ? "" : "SAV-CHANGE-COVERS-CONTENT")
            let expectation = permission < 3 ? .constrained : allowed
            return AttackCase(
                "a \(kind) annotation lies on the text of a file certified with P \(permission)",
                expectation
            ) {
                var file = AttackFile.certified(permission).file
                let shown = file.addFormXObject(width: 400, height: 40, content: "1 1 1 rg 0 0 400 40 re f")
                var all: TestPDFDictionary = ["Rect": "[60 700 460 740]"]
                if kind != "Link" { all["AP"] = "<</N \(shown) 0 R>>" }
                file.addAnnotation(entries.merging(all))
                file.commit()
                return file.bytes
            }
        }
    }

    /// Sneaky signature: a signature field of the attacker's own lies on the text.
    private static let sneaky: [AttackCase] = [1, 2, 3].flatMap { permission in
        [
            AttackCase(
                "a new signature lies on the text of a file certified with P \(permission)",
                permission == 1 ? .constrained : .named("SAV-CHANGE-COVERS-CONTENT")
            ) {
                var file = AttackFile.certified(permission).file
                let signature = AttackFile.approval().with {
                    $0.rectangle = [60, 700, 460, 740]
                    $0.appearance = "R$ 9.500,00"
                }
                file.sign(signature)
                return file.bytes
            },
            AttackCase(
                "an unsigned signature field lies on the text of a file certified with P \(permission)",
                permission == 1 ? .constrained : .named("SAV-CHANGE-COVERS-CONTENT")
            ) {
                var file = AttackFile.certified(permission).file
                let field = file.addSignatureField("Novo", rectangle: [60, 700, 460, 740])
                let shown = file.addFormXObject(width: 400, height: 40, content: "1 1 1 rg 0 0 400 40 re f")
                file.change(field) { $0["AP"] = "<</N \(shown) 0 R>>" }
                file.commit()
                return file.bytes
            },
        ]
    }

    private static let filling: [AttackCase] = [
        AttackCase(
            "a prepared field that lies on the text is signed and shows something",
            .named("SAV-CHANGE-COVERS-CONTENT")
        ) {
            var file = TestPDF(["Formulario de locacao inventado"], version: "1.7")
            let empty = file.addSignatureField("Locatario", rectangle: [60, 700, 460, 740])
            file.commit()
            file.sign(AttackFile.approval(AttackFile.world.company, name: "Certificacao").with { $0.certification = 2 })
            file.sign(
                AttackFile.approval().with {
                    $0.field = empty
                    $0.rectangle = [60, 700, 460, 740]
                    $0.appearance = "R$ 9.500,00"
                }
            )
            return file.bytes
        },
        AttackCase("a field is filled in a file certified with P 1", .constrained) {
            var (file, text, _, _) = AttackFile.certified(1)
            file.fill(text, with: "10/03/2025")
            file.commit()
            return file.bytes
        },
        AttackCase("a prepared field is signed in a file certified with P 1", .constrained) {
            var (file, _, _, empty) = AttackFile.certified(1)
            file.sign(AttackFile.approval().with { $0.field = empty })
            return file.bytes
        },
        AttackCase("a locked field is filled", .constrained) { locked(.include(["data"])) },
        AttackCase("a field is filled where all are locked", .constrained) { locked(.all) },
        AttackCase("a field is filled that is not among those left open", .constrained) {
            locked(.exclude(["aceito"]))
        },
        AttackCase("a field is filled that FieldMDP locks", .constrained) {
            var (file, text, _, _) = AttackFile.certified(2)
            file.sign(AttackFile.approval().with { $0.fieldMDP = .include(["data"]) })
            file.fill(text, with: "10/03/2025")
            file.commit()
            return file.bytes
        },
        AttackCase("a text field is added to a file certified with P 2", .constrained) {
            var file = AttackFile.certified(2).file
            file.addTextField("novo", value: "R$ 9.500,00", rectangle: [60, 700, 460, 740])
            file.commit()
            return file.bytes
        },
        AttackCase("an appearance without its value changes in a file certified with P 2", .constrained) {
            var (file, text, _, _) = AttackFile.certified(2)
            let shown = file.addFormXObject(width: 200, height: 20, content: "BT /F1 10 Tf (R$ 9.500,00) Tj ET")
            file.change(text) { $0["AP"] = "<</N \(shown) 0 R>>" }
            file.commit()
            return file.bytes
        },
        AttackCase("a field moves in a file certified with P 2", .constrained) {
            var (file, text, _, _) = AttackFile.certified(2)
            file.change(text) { $0["Rect"] = "[60 700 460 740]" }
            file.commit()
            return file.bytes
        },
        AttackCase("a field gets an action in a file certified with P 2", .constrained) {
            var (file, text, _, _) = AttackFile.certified(2)
            file.change(text) { $0["AA"] = "<</K <</S /JavaScript /JS (1)>>>>" }
            file.commit()
            return file.bytes
        },
        AttackCase("the certification's permission is raised by an update", .refused) {
            var (file, _, _, _) = AttackFile.certified(1)
            file.change(1) { $0["Perms"] = nil }
            file.addAnnotation(["Subtype": "/Text", "Rect": "[300 300 320 320]", "Contents": "(nota)"])
            file.commit()
            return file.bytes
        },
    ]

    /// A field is filled after a signature whose field's Lock says so much.
    private static func locked(_ fields: TestPDFSignature.Fields) -> [UInt8] {
        var (file, text, _, _) = AttackFile.certified(2)
        file.sign(AttackFile.approval().with { $0.lock = (fields, nil) })
        file.fill(text, with: "10/03/2025")
        file.commit()
        return file.bytes
    }
}
