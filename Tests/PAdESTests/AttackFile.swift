import ASN1
import TestPKI

/// Signed files that attacks begin with.
enum AttackFile {
    static let world = TestICPBrasil.world
    /// When all files are judged.
    static let validated = Instant.utc("2025-03-10T18:00:00Z")
    static let stamped = Instant.utc("2025-03-10T14:01:00Z")

    /// A signature whose room is small, so that files stay small.
    static func approval(_ signer: TestIdentity = world.person, name: String = "Assinatura1") -> TestPDFSignature {
        .cades(SignerTemplate(signer)).with {
            $0.capacity = 3_000
            $0.fieldName = name
        }
    }

    /// The contract with one signature; its page content is object 5, its first page object 4.
    static func signed(
        _ layout: TestPDF.Layout = .table,
        _ signature: TestPDFSignature = approval()
    ) -> (file: TestPDF, signature: TestPDFSigned) {
        var file = TestPDF.contract(layout)
        let signature = file.sign(signature)
        return (file, signature)
    }

    /// A certified form: text field `data`, check box `aceito`, an empty signature field `Locatario`.
    static func certified(_ permission: Int) -> (file: TestPDF, text: Int, box: Int, empty: Int) {
        var file = TestPDF(["Formulario de locacao inventado"], version: "1.7")
        let text = file.addTextField("data")
        let box = file.addCheckBox("aceito")
        let empty = file.addSignatureField("Locatario", rectangle: [72, 200, 272, 240])
        file.commit()
        file.sign(approval(world.company, name: "Certificacao").with { $0.certification = permission })
        return (file, text, box, empty)
    }

    /// The content of a page that says something else.
    static let forged = TestPDFObject.stream([:], TestPDF.content("Contrato de aluguel inventado: R$ 9.500,00 por mes"))

    /// The bytes of a signed file after a text in its last signature dictionary was overwritten by one that is not longer, with blanks behind it.
    static func overwriting(
        _ signed: (file: TestPDF, signature: TestPDFSigned),
        _ old: String,
        _ new: String
    ) -> [UInt8] {
        var file = signed.file
        let place = file.find(old, from: file.offsets[signed.signature.dictionary] ?? 0)
        let padding = [UInt8](repeating: 0x20, count: max(0, old.utf8.count - new.utf8.count))
        file.replace(place..<place + old.utf8.count, with: Array(new.utf8) + padding)
        return file.bytes
    }
}
