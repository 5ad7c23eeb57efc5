import TestPKI

/// Files that two readers may read differently, or that no reader should follow to the end (ISO 32000-2 §7.5).
extension AttackCase {
    static let structures = loops + twoReadings + surroundings

    private static let loops: [AttackCase] = [
        AttackCase("a table's Prev leads to itself", .located) {
            var (file, _) = AttackFile.signed()
            let table = file.bytes.count
            file.append("xref\n0 0\ntrailer\n\(file.entries(previous: table).text)\nstartxref\n\(table)\n%%EOF\n")
            return file.bytes
        },
        AttackCase("two tables' Prev lead to each other", .located) {
            var (file, _) = AttackFile.signed()
            let first = file.bytes.count
            let length = file.with { table(&$0, previous: 10_000) }.bytes.count - first
            table(&file, previous: first + length)
            table(&file, previous: first)
            return file.bytes
        },
        AttackCase("XRefStm leads to the table that has it", .located) {
            var (file, _) = AttackFile.signed()
            let place = file.bytes.count
            file.trailer["XRefStm"] = String(place)
            table(&file, previous: file.crossReference)
            return file.bytes
        },
        AttackCase("an object stream stands in itself", .refused) {
            var (file, _) = AttackFile.signed(.objectStreams)
            let container = file.size
            let stream: TestPDFDictionary = ["Type": "/ObjStm", "N": "2", "First": "20"]
            let head = "\(container) 0 5 5          ".prefix(20)
            file.set(container, .stream(stream, Array("\(head)null <<>>".utf8)))
            file.write(container)
            let number = container + 1
            let entries = Array("\u{2}\0\0\0".utf8) + [UInt8(container), 0, 1]
            let own = Array("\u{2}\0\0\0".utf8) + [UInt8(container), 0, 0]
            let start = file.bytes.count
            var dictionary = file.entries(previous: file.crossReference)
            dictionary["Type"] = "/XRef"
            dictionary["W"] = "[1 4 2]"
            dictionary["Index"] = "[5 1 \(container) 1]"
            dictionary["Size"] = String(number + 1)
            file.append("\(number) 0 obj\n")
            file.bytes += TestPDFObject.stream(dictionary, entries + own).encoding
            file.append("\nendobj\nstartxref\n\(start)\n%%EOF\n")
            return file.bytes
        },
        AttackCase("the Length of a content leads in a circle", .constrained) {
            var (file, _) = AttackFile.signed()
            let length = file.add(.raw("\(file.size) 0 R"))
            file.set(5, .stream(["Length": "\(length) 0 R"], TestPDF.content("outro")))
            file.commit()
            return file.bytes
        },
        AttackCase("the page tree leads in a circle", .constrained) {
            var (file, _) = AttackFile.signed()
            file.change(2) { $0["Kids"] = "[4 0 R 2 0 R]" }
            file.commit()
            return file.bytes
        },
        AttackCase("fields lead in a circle", .refused) {
            var (file, first) = AttackFile.signed()
            file.change(first.field) { $0["Kids"] = "[\(first.field) 0 R]" }
            file.commit()
            return file.bytes
        },
    ]

    private static let twoReadings: [AttackCase] = [
        AttackCase("a number is defined twice in the signed bytes", .refused, object: 5) {
            var file = TestPDF(["Contrato inventado: R$ 1.500,00"])
            file.append("5 0 obj\n")
            file.bytes += AttackFile.forged.encoding
            file.append("\nendobj\n")
            file.commit()
            file.sign(AttackFile.approval())
            return file.bytes
        },
        AttackCase("a number has two entries in one table", .refused) {
            var (file, _) = AttackFile.signed()
            let first = file.bytes.count
            file.set(5, AttackFile.forged)
            file.write(5)
            let old = TestPDF.padded(file.with { $0.commit() }.offsets[5] ?? 0, 10)
            let start = file.bytes.count
            file.append("xref\n5 1\n\(old) 00000 n \n5 1\n\(TestPDF.padded(first, 10)) 00000 n \n")
            file.append("trailer\n\(file.entries(previous: file.crossReference).text)\nstartxref\n\(start)\n%%EOF\n")
            return file.bytes
        },
        AttackCase("a hybrid file's table and stream say different things", .refused) {
            var (file, _) = AttackFile.signed(.hybrid)
            file.set(5, AttackFile.forged)
            let forged = file.bytes.count
            file.write(5)
            let stream = file.size
            let offset = file.bytes.count
            let entry = [1] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: forged >> $0) } + [0, 0]
            let dictionary: TestPDFDictionary = [
                "Type": "/XRef", "W": "[1 4 2]", "Index": "[5 1]", "Size": String(stream + 1),
            ]
            file.append("\(stream) 0 obj\n")
            file.bytes += TestPDFObject.stream(dictionary, entry).encoding
            file.append("\nendobj\n")
            file.trailer["XRefStm"] = String(offset)
            file.trailer["Size"] = String(stream + 1)
            table(&file, previous: file.crossReference)
            return file.bytes
        },
        AttackCase("an entry leads to an object of another number", .refused) {
            var (file, _) = AttackFile.signed()
            let start = file.bytes.count
            file.append("xref\n5 1\n\(TestPDF.padded(file.offsets[7] ?? 0, 10)) 00000 n \n")
            file.append("trailer\n\(file.entries(previous: file.crossReference).text)\nstartxref\n\(start)\n%%EOF\n")
            return file.bytes
        },
        AttackCase("an entry leads into a stream's data", .refused) {
            var file = TestPDF(["Contrato inventado"])
            file.set(file.size, .stream([:], Array("5 0 obj\n<</Length 2>>\nstream\nBT\nendstream\nendobj\n".utf8)))
            let holder = file.size - 1
            file.commit()
            file.sign(AttackFile.approval())
            let place = file.find("5 0 obj", from: file.offsets[holder] ?? 0)
            let start = file.bytes.count
            file.append("xref\n5 1\n\(TestPDF.padded(place, 10)) 00000 n \n")
            file.append("trailer\n\(file.entries(previous: file.crossReference).text)\nstartxref\n\(start)\n%%EOF\n")
            return file.bytes
        },
        AttackCase("an update redefines an object under another generation", .refused, object: 5) {
            var (file, _) = AttackFile.signed()
            let place = file.bytes.count
            file.append("5 1 obj\n")
            file.bytes += AttackFile.forged.encoding
            file.append("\nendobj\n")
            let start = file.bytes.count
            file.append("xref\n5 1\n\(TestPDF.padded(place, 10)) 00001 n \n")
            file.append("trailer\n\(file.entries(previous: file.crossReference).text)\nstartxref\n\(start)\n%%EOF\n")
            return file.bytes
        },
        AttackCase("an object stream is redefined with other objects in it", .refused) {
            var (file, _) = AttackFile.signed(.objectStreams)
            guard
                let container = file.objects.first(where: { $0.value.dictionary["Type"] == "/ObjStm" })?.key,
                case .stream(let dictionary, let data)? = file.objects[container]
            else { return [] }
            let text = String(decoding: data, as: UTF8.self).replacing("842", with: "700")
            file.set(container, .stream(dictionary, Array(text.utf8)))
            file.commit()
            return file.bytes
        },
    ]

    private static let surroundings: [AttackCase] = [
        around("bytes stand before the header") { Array("lixo\n".utf8) + $0 },
        around("another PDF stands before the file") { TestPDF(["Outro"]).with { $0.commit() }.bytes + $0 },
        around("another PDF stands behind the file") { $0 + TestPDF(["Outro"]).with { $0.commit() }.bytes },
        around("text stands behind the end") { $0 + Array("lixo\n".utf8) },
        around("a startxref to nowhere stands behind the end") { $0 + Array("startxref\n99999999\n%%EOF\n".utf8) },
        around("a second end of file marker stands behind the end") { $0 + Array("%%EOF\n".utf8) },
        around("the end of file marker is cut off") { Array($0.dropLast(6)) },
        around("the last line end is cut off") { Array($0.dropLast(1)) },
        around("the table is cut off") { Array($0.dropLast(200)) },
        around("a startxref of 0 stands behind the end") { $0 + Array("startxref\n0\n%%EOF\n".utf8) },
        AttackCase("the file says to be encrypted by an unknown method", .located) {
            encrypted("<</Filter /Outro /V 9>>")
        },
        AttackCase("the file says to be encrypted, and needs a password", .located) {
            let key = String(repeating: "5a", count: 32)
            return encrypted("<</Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)>>>")
        },
        AttackCase("the file is encrypted by an object that is not there", .located) { encrypted("99 0 R") },
        AttackCase("the value of the only signature's field is taken out of the signed bytes", .located) {
            var (file, signature) = AttackFile.signed()
            let place = file.find("/V \(signature.dictionary) 0 R", from: file.offsets[signature.field] ?? 0)
            file.replace(place..<place + 2, with: Array("/W".utf8))
            return file.bytes
        },
        AttackCase("the only signature dictionary is gone, the field is empty", .located) {
            var file = TestPDF.contract()
            file.addSignatureField("Assinatura1")
            file.commit()
            return file.bytes
        },
        around("the header is gone") { Array("%XYZ-1.4".utf8) + $0.dropFirst(8) },
        around("the header stands behind two thousand bytes") { [UInt8](repeating: 0x20, count: 2_000) + $0 },
        around("the file is cut off inside the signature") { bytes in
            let place = bytes.firstRange(of: Array("/Contents <3".utf8))?.upperBound ?? 0
            return Array(bytes.prefix(place + 400))
        },
        AttackCase("the header says another version", .located) {
            var (file, _) = AttackFile.signed()
            let place = file.find("%PDF-1.4") + 7
            file.replace(place..<place + 1, with: [0x35])
            return file.bytes
        },
    ]

    /// The only revision that has a signature has the encryption dictionary in its trailer as well; nothing is encrypted.
    private static func encrypted(_ dictionary: String) -> [UInt8] {
        var file = TestPDF(["Contrato inventado: R$ 1.500,00"])
        file.trailer["Encrypt"] = dictionary
        file.sign(AttackFile.approval())
        return file.bytes
    }

    private static func table(_ file: inout TestPDF, previous: Int?) {
        let place = file.bytes.count
        file.append("xref\n0 0\ntrailer\n\(file.entries(previous: previous).text)\nstartxref\n\(place)\n%%EOF\n")
    }

    private static func around(_ name: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]) -> AttackCase {
        AttackCase(name, .located) { change(AttackFile.signed().file.bytes) }
    }
}
