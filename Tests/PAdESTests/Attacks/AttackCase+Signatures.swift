import TestPKI

/// One signature played off against another.
extension AttackCase {
    static let signatures: [AttackCase] = [
        AttackCase("two signatures have changed places", .failed) {
            var (file, first) = AttackFile.signed()
            let second = file.sign(AttackFile.approval(AttackFile.world.company, name: "Assinatura2"))
            let one = Array(file.bytes[first.contents])
            let two = Array(file.bytes[second.contents])
            file.replace(first.contents, with: two)
            file.replace(second.contents, with: one)
            return file.bytes
        },
        AttackCase("the second signature is a copy of the first", .refused) {
            var (file, first) = AttackFile.signed()
            let contents = String(decoding: file.bytes[first.contents], as: UTF8.self)
            let range = "[\(first.byteRange.map(String.init).joined(separator: " "))]"
            let copy = file.add(
                .dictionary([
                    "Type": "/Sig", "Filter": "/Adobe.PPKLite", "SubFilter": "/ETSI.CAdES.detached",
                    "ByteRange": range, "Contents": contents,
                ])
            )
            let field = file.addSignatureField("Assinatura2")
            file.change(field) { $0["V"] = "\(copy) 0 R" }
            file.commit()
            return file.bytes
        },
        AttackCase("the content is replaced, then somebody else signs", .constrained, object: 5) {
            var (file, _) = AttackFile.signed()
            file.set(5, AttackFile.forged)
            file.sign(AttackFile.approval(AttackFile.world.company, name: "Assinatura2"))
            return file.bytes
        },
        AttackCase("the content is replaced, then a document time-stamp is made", .constrained, object: 5) {
            var (file, _) = AttackFile.signed()
            file.set(5, AttackFile.forged)
            file.sign(.timeStamp(AttackFile.world.timeStamp(at: AttackFile.stamped)))
            return file.bytes
        },
        hidden("the first signature's field is taken out of the form") { file, first in
            file.change(file.makeForm()) { $0["Fields"] = "[]" }
        },
        hidden("the first signature's field has no value any more") { file, first in
            file.change(first.field) { $0["V"] = nil }
        },
        hidden("the first signature's field is freed") { file, first in
            file.change(file.makeForm()) { $0["Fields"] = "[]" }
            file.change(4) { $0["Annots"] = nil }
            file.free(first.field)
        },
        hidden("the first signature's dictionary is freed") { file, first in file.free(first.dictionary) },
        hidden("the form is taken out of the catalogue") { file, first in
            file.change(1) { $0["AcroForm"] = nil }
        },
        hidden("the first field is no signature field any more") { file, first in
            file.change(first.field) { $0["FT"] = "/Tx" }
        },
        AttackCase("the first signature's field gets the second signature", .refused) {
            var (file, first) = AttackFile.signed()
            file.sign(AttackFile.approval(AttackFile.world.company).with { $0.field = first.field })
            return file.bytes
        },
        AttackCase("the first signature is hidden, then somebody else signs", .refused) {
            var (file, first) = AttackFile.signed()
            file.change(file.makeForm()) { $0["Fields"] = "[]" }
            file.change(4) { $0["Annots"] = nil }
            file.free(first.field)
            file.sign(AttackFile.approval(AttackFile.world.company, name: "Assinatura2"))
            return file.bytes
        },
        AttackCase("the value of the signature is somebody else's over other bytes", .failed) {
            let other = AttackFile.approval(AttackFile.world.company).contents(Array("outro".utf8))
            return AttackFile.signed(.table, AttackFile.approval().with { $0.contents = { _ in other } }).file.bytes
        },
    ]

    /// A later revision makes that the only signature is not found in the newest state; it must not be silently gone.
    private static func hidden(
        _ name: String,
        _ change: @escaping @Sendable (inout TestPDF, TestPDFSigned) -> Void
    ) -> AttackCase {
        AttackCase(name, .refused) {
            var (file, first) = AttackFile.signed()
            change(&file, first)
            file.commit()
            return file.bytes
        }
    }
}
