import ASN1
import TestPKI

/// Files as honest tools write them: all of it is allowed, and nothing may be said against them.
extension AttackCase {
    static let ordinary = layouts + several + certifiedAndFilled + locked + archived

    private static let layouts: [AttackCase] = [TestPDF.Layout.table, .stream, .objectStreams].flatMap { layout in
        [
            AttackCase("one signature (\(layout))", .passed) { AttackFile.signed(layout).file.bytes },
            AttackCase("one visible signature with its time-stamp (\(layout))", .passed) {
                let template = SignerTemplate(
                    AttackFile.world.person,
                    unsignedAttributes: [.signatureTimeStamp(AttackFile.world.timeStamp(at: AttackFile.stamped))]
                )
                let signature = TestPDFSignature.cades(template).with {
                    $0.rectangle = [72, 100, 272, 140]
                    $0.appearance = "FULANO DE TAL DE TESTE"
                }
                return AttackFile.signed(layout, signature).file.bytes
            },
        ]
    }

    private static let several: [AttackCase] =
        (2...5).flatMap { count in
            [TestPDF.Layout.table, .objectStreams].map { layout in
                AttackCase("\(count) signatures (\(layout))", .passed) { signatures(count, layout) }
            }
        } + [
            AttackCase("the only revision is a signed one", .passed) {
                var file = TestPDF(["Contrato inventado"])
                file.sign(AttackFile.approval())
                return file.bytes
            },
            AttackCase("a signature in each of two prepared fields", .passed) {
                var file = TestPDF(["Contrato inventado"])
                let fields = ["Locador", "Locatario"].enumerated().map { index, name in
                    file.addSignatureField(name, rectangle: [72, 100 + 60 * index, 272, 140 + 60 * index])
                }
                file.commit()
                for (field, signer) in zip(fields, [AttackFile.world.person, AttackFile.world.company]) {
                    file.sign(
                        AttackFile.approval(signer).with {
                            $0.field = field
                            $0.rectangle = [72, 100, 272, 140]
                            $0.appearance = "Assinado"
                        }
                    )
                }
                return file.bytes
            },
            AttackCase("a form is filled after an approval without a lock", .passed) {
                var file = TestPDF(["Formulario inventado"])
                let text = file.addTextField("data")
                file.commit()
                file.sign(AttackFile.approval())
                file.fill(text, with: "10/03/2025")
                file.commit()
                file.sign(AttackFile.approval(AttackFile.world.company, name: "Assinatura2"))
                return file.bytes
            },
            AttackCase("an object is written again as it was", .passed) {
                var (file, _) = AttackFile.signed()
                file.change(4) { _ in }
                file.set(5, .stream([:], TestPDF.content("Contrato de aluguel inventado: R$ 1.500,00 por mes")))
                file.sign(AttackFile.approval(AttackFile.world.company, name: "Assinatura2"))
                return file.bytes
            },
            AttackCase("the document information gets a date", .passed) {
                var file = TestPDF(["Contrato inventado"])
                let information = file.add(.dictionary(["ModDate": "(D:20250310140000Z)"]))
                file.trailer["Info"] = "\(information) 0 R"
                file.commit()
                file.sign(AttackFile.approval())
                file.change(information) { $0["ModDate"] = "(D:20250310150000Z)" }
                file.sign(AttackFile.approval(AttackFile.world.company, name: "Assinatura2"))
                return file.bytes
            },
        ]

    private static let certifiedAndFilled: [AttackCase] =
        [2, 3].flatMap { permission in
            [
                AttackCase("certified with P \(permission), filled, then signed in a prepared field", .passed) {
                    var (file, text, box, empty) = AttackFile.certified(permission)
                    file.fill(text, with: "10/03/2025")
                    file.check(box)
                    file.commit()
                    file.sign(
                        AttackFile.approval().with {
                            $0.field = empty
                            $0.rectangle = [72, 200, 272, 240]
                            $0.appearance = "FULANO"
                        }
                    )
                    return file.bytes
                }
            ]
        }
        + [1, 2, 3].map { permission in
            // ISO 32000-2 table 257: DSS and document time-stamps are allowed under P 1.
            AttackCase("certified with P \(permission), then validation data and a time-stamp", .passed) {
                var file = AttackFile.certified(permission).file
                file.setSecurityStore(certificates: [AttackFile.world.issuing.certificate])
                file.commit()
                file.sign(.timeStamp(AttackFile.world.timeStamp(at: AttackFile.stamped)))
                return file.bytes
            }
        } + [
            AttackCase("certified with P 1 and left alone", .passed) { AttackFile.certified(1).file.bytes },
            AttackCase("certified with P 3, then a note beside the text", .passed) {
                var file = AttackFile.certified(3).file
                file.addAnnotation(["Subtype": "/Text", "Rect": "[500 300 520 320]", "Contents": "(nota)"])
                file.commit()
                return file.bytes
            },
            AttackCase("a lock on one field, another one filled", .passed) {
                var (file, text, _, _) = AttackFile.certified(2)
                file.sign(AttackFile.approval().with { $0.lock = (.include(["aceito"]), 2) })
                file.fill(text, with: "10/03/2025")
                file.commit()
                return file.bytes
            },
        ]

    private static let locked: [AttackCase] = [
        AttackCase("a prepared field is signed and locks one field, another one is filled", .passed) {
            var (file, text, _, empty) = AttackFile.certified(2)
            file.sign(
                AttackFile.approval().with {
                    $0.field = empty
                    $0.lock = (.include(["aceito"]), nil)
                }
            )
            file.fill(text, with: "10/03/2025")
            file.commit()
            return file.bytes
        },
        AttackCase("two signatures each lock a field, a third one is filled and signed", .passed) {
            var file = TestPDF(["Formulario inventado"])
            let fields = ["a", "b", "c"].enumerated().map { index, name in
                file.addTextField(name, rectangle: [72, 600 - 40 * index, 272, 620 - 40 * index])
            }
            file.commit()
            for (index, name) in ["a", "b"].enumerated() {
                file.fill(fields[index], with: "Valor \(name)")
                let signer = index == 0 ? AttackFile.world.person : AttackFile.world.company
                file.sign(
                    AttackFile.approval(signer, name: "Assinatura\(name)").with {
                        $0.lock = (.include([name]), nil)
                        $0.fieldMDP = .include([name])
                    }
                )
            }
            file.fill(fields[2], with: "Valor c")
            file.sign(AttackFile.approval(name: "Assinaturac"))
            return file.bytes
        },
    ]

    private static let archived: [AttackCase] = [TestPDF.Layout.table, .objectStreams].map { layout in
        AttackCase("two signatures with validation data and two document time-stamps (\(layout))", .passed) {
            archive(layout)
        }
    }

    /// A file with so many signatures by turns of a person and a company.
    static func signatures(_ count: Int, _ layout: TestPDF.Layout) -> [UInt8] {
        var file = TestPDF.contract(layout)
        for index in 1...count {
            let signer = index.isMultiple(of: 2) ? AttackFile.world.company : AttackFile.world.person
            file.sign(
                AttackFile.approval(signer, name: "Assinatura\(index)").with {
                    $0.rectangle = [72, 60 * index, 272, 60 * index + 40]
                    $0.appearance = "Assinatura \(index)"
                }
            )
        }
        return file.bytes
    }

    /// B-LTA, renewed once.
    static func archive(_ layout: TestPDF.Layout) -> [UInt8] {
        let world = AttackFile.world
        var file = TestPDF.contract(layout)
        let made = [world.person, world.company].enumerated().map { index, signer in
            let stamp = SignerAttribute.signatureTimeStamp(world.timeStamp(at: AttackFile.stamped))
            let signature = TestPDFSignature.cades(SignerTemplate(signer, unsignedAttributes: [stamp]))
            return file.sign(signature.with { $0.fieldName = "Assinatura\(index + 1)" })
        }
        for hour in 1...2 {
            file.setSecurityStore(
                certificates: (world.intermediates + [world.timeStampServer]).map(\.certificate),
                crls: world.crls(currentAt: AttackFile.validated),
                for: made
            )
            file.commit()
            let time = AttackFile.stamped.adding(seconds: Int64(hour) * 3_600)
            file.sign(.timeStamp(world.timeStamp(at: time)).with { $0.fieldName = "Carimbo\(hour)" })
        }
        return file.bytes
    }
}
