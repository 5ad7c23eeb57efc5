import TestPKI

/// What is drawn behind a signature without a key, judged after ISO 32000-2 §12.5 and §12.7; each attack stands beside
/// what ordinary software does alike.
extension AttackCase {
    static let appearances = unsignedFields + drawings + markups + notes + boxes

    private static let nine = "1.5 w 2 4 m 9 4 l 9 16 l 2 16 l 2 10 l 9 10 l S"

    /// A form or an approved contract that something is added to.
    private static func extended(_ permission: Int?, _ change: (inout TestPDF) -> Void) -> [UInt8] {
        var file = permission.map { AttackFile.certified($0).file } ?? AttackFile.signed().file
        change(&file)
        file.commit()
        return file.bytes
    }

    private static func annotate(_ file: inout TestPDF, _ entries: TestPDFDictionary, draws content: String?) {
        guard let content else {
            file.addAnnotation(entries)
            return
        }
        let form: TestPDFDictionary = [
            "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 200 40]",
            "Resources": "<</ExtGState <</G <</BM /Multiply>>>>>>",
        ]
        let shown = file.add(.stream(form, Array(content.utf8)))
        file.addAnnotation(entries.merging(["AP": "<</N \(shown) 0 R>>"]))
    }

    private static let unsignedFields: [AttackCase] = [nil, 2, 3].flatMap { permission in
        [(nine, AttackExpectation.constrained), ("/Tx BMC EMC", .passed)].map { content, expectation in
            AttackCase("an unsigned field draws \(content), P \(permission ?? 0)", expectation) {
                extended(permission) { file in
                    let field = file.addSignatureField("Novo", rectangle: [300, 400, 400, 440])
                    let shown = file.addFormXObject(width: 100, height: 40, content: content)
                    file.change(field) { $0["AP"] = "<</N \(shown) 0 R>>" }
                }
            }
        }
    }

    /// A page that shows bars, or a line to sign on, and what lies there after a certification.
    private static let drawings: [AttackCase] = [
        (stride(from: 300, to: 500, by: 3).map { "\($0) 400 1.2 40 re f" }.joined(separator: " "), true),
        ("q 1 0 0 1 300 410 cm \(nine) 1 0 0 1 12 0 cm \(nine) Q", true), ("1 w 300 410 m 500 410 l S", false),
    ].flatMap { drawn, isContent in
        [false, true].map { isStamp in
            let expectation: AttackExpectation = isContent ? .constrained : .passed
            return AttackCase("a \(isStamp ? "stamp" : "signature") on \(drawn.prefix(32))", expectation) {
                var file = TestPDF(["Contrato inventado"], version: "1.7")
                file.set(5, .stream([:], Array(drawn.utf8)))
                file.commit()
                let certifier = AttackFile.approval(AttackFile.world.company, name: "Certificacao")
                file.sign(certifier.with { $0.certification = 3 })
                if isStamp {
                    let stamp: TestPDFDictionary = ["Subtype": "/Stamp", "Rect": "[298 398 502 442]"]
                    annotate(&file, stamp, draws: "1 g 0 0 200 40 re f 0 g 20 0 1 40 re f")
                    file.commit()
                } else {
                    file.sign(
                        AttackFile.approval().with {
                            $0.rectangle = [298, 398, 502, 442]
                            $0.appearance = "FULANO"
                        }
                    )
                }
                return file.bytes
            }
        }
    }

    private static let markups: [AttackCase] = [nil, 3].flatMap { permission in
        let strips = stride(from: 0, to: 40, by: 2).map { "0 \($0) 200 2.2 re f" }.joined(separator: " ")
        let kinds: [(String, String, TestPDFDictionary, String?, AttackExpectation)] = [
            ("a black highlight", "Highlight", ["C": "[0 0 0]"], nil, .constrained),
            ("black in Multiply", "Highlight", [:], "/G gs 0 g 0 0 200 40 re f", .constrained),
            ("strips with a drawing", "Underline", [:], "1 g \(strips) \(nine)", .constrained),
            ("a yellow highlight", "Highlight", ["C": "[1 1 0]"], nil, .passed),
            ("yellow in Multiply", "Highlight", [:], "/G gs 1 1 0 rg 0 0 200 40 re f", .passed),
            ("an underline", "Underline", [:], "1 0 0 rg 0 2 200 1 re f", .passed),
        ]
        return kinds.map { name, subtype, entries, content, expectation in
            AttackCase("\(name) lies on the text, P \(permission ?? 0)", expectation) {
                extended(permission) { file in
                    let place: TestPDFDictionary = [
                        "Subtype": "/\(subtype)", "Rect": "[70 710 270 740]",
                        "QuadPoints": "[70 740 270 740 70 710 270 710]",
                    ]
                    annotate(&file, place.merging(entries), draws: content)
                }
            }
        }
    }

    private static let notes: [AttackCase] = [nil, 3].flatMap { permission in
        [(714, AttackExpectation.constrained), (400, .passed)].map { height, expectation in
            AttackCase("notes in a row at \(height), P \(permission ?? 0)", expectation) {
                extended(permission) { file in
                    for left in stride(from: 70, to: 300, by: 24) {
                        file.addAnnotation([
                            "Subtype": "/Text", "Name": "/Note", "C": "[1 1 1]", "Contents": "(x)",
                            "Rect": "[\(left) \(height) \(left + 20) \(height + 20)]",
                        ])
                    }
                }
            }
        }
    }

    private static let boxes: [AttackCase] = {
        let (frame, cross) = ("0 0 12 12 re S ", "0 0 m 12 12 l S 0 12 m 12 0 l S")
        let looks: [(String, String, String, AttackExpectation)] = [
            ("that looks empty", frame + "q Q q Q q Q", frame, .constrained),
            ("whose states are exchanged", frame + String(repeating: "q Q ", count: 30), frame + cross, .constrained),
            ("whose mark cannot be seen", frame + "BT 3 Tr /F1 9 Tf 2 2 Td (X) Tj ET", frame, .constrained),
            ("drawn anew", frame + cross, frame, .passed),
        ]
        return looks.map { name, on, off, expectation in
            AttackCase("a box \(name) is set", expectation) {
                var (file, _, box, _) = AttackFile.certified(2)
                let drawn = [on, off].map { file.addFormXObject(width: 12, height: 12, content: $0) }
                file.change(box) { $0["AP"] = "<</N <</Sim \(drawn[0]) 0 R /Off \(drawn[1]) 0 R>>>>" }
                file.check(box)
                file.commit()
                return file.bytes
            }
        }
    }()
}
