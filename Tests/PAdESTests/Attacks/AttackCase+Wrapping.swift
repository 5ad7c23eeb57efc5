import ASN1
import TestPKI

/// Signature wrapping: the second signed range is moved, and what is injected stands in the gap (CCS 2019, section 4.3).
extension AttackCase {
    static let wrappings: [AttackCase] = [
        AttackCase("the second range is moved behind a table that takes the old one's place", .refused) {
            let (file, signature) = AttackFile.signed()
            let range = signature.byteRange
            let table = file.crossReference ?? 0
            // What the old startxref in the second range leads to is now the attacker's table.
            func gap(_ offsets: [Int: Int], _ second: Int, _ base: Int) -> (bytes: [UInt8], offsets: [Int: Int]) {
                var gap = Array(file.bytes[signature.contents]) + blanks(table - range[2])
                var text = "xref\n"
                for number in 1..<file.size {
                    text += "\(number) 1\n\(TestPDF.padded(offsets[number] ?? 0, 10)) 00000 n \n"
                }
                text += "trailer\n\(file.entries(previous: nil).text)\nstartxref\n\(table)\n%%EOF\n"
                gap += Array(text.utf8)
                var placed: [Int: Int] = [:]
                placed[5] = base + gap.count
                gap += Array("5 0 obj\n".utf8) + AttackFile.forged.encoding + Array("\nendobj\n".utf8)
                placed[signature.dictionary] = base + gap.count
                gap += dictionary(file, signature, [0, range[1], second, range[3]])
                return (gap, placed)
            }
            let base = range[1]
            let length = gap([:], 1_000_000, base).bytes.count
            let second = base + length
            // The number of digits must be the same in both passes.
            let padding = gap([:], second, base).bytes.count - length
            var offsets = file.offsets.mapValues { $0 < base ? $0 : $0 + second + padding - range[2] }
            offsets.merge(gap([:], second + padding, base).offsets) { $1 }
            return Array(file.bytes[..<base]) + gap(offsets, second + padding, base).bytes + file.bytes[range[2]...]
        },
        AttackCase("the second range is moved, and an update says where", .refused) {
            let (file, signature) = AttackFile.signed()
            let range = signature.byteRange
            let injected = Array("5 0 obj\n".utf8) + AttackFile.forged.encoding + Array("\nendobj\n".utf8)
            let start = Array(file.bytes[..<range[2]])
            let second = range[2] + injected.count
            var bytes = start + injected + file.bytes[range[2]...]
            var offsets = file.offsets.mapValues { $0 < range[2] ? $0 : $0 + injected.count }
            offsets[5] = range[2]
            offsets[signature.dictionary] = bytes.count
            bytes += dictionary(file, signature, [0, range[1], second, range[3]])
            let table = bytes.count
            var text = "xref\n"
            for number in 1..<file.size {
                text += "\(number) 1\n\(TestPDF.padded(offsets[number] ?? 0, 10)) 00000 n \n"
            }
            text += "trailer\n\(file.entries(previous: nil).text)\nstartxref\n\(table)\n%%EOF\n"
            return bytes + Array(text.utf8)
        },
        AttackCase("objects are injected into the gap behind the signature", .formatFailure) {
            var file = TestPDF.contract()
            file.sign(AttackFile.approval().with { $0.changedByteRange = { [0, $0[1], $0[2] + 30, $0[3] - 30] } })
            return file.bytes
        },
        AttackCase("the gap holds two strings", .located) {
            var (file, signature) = AttackFile.signed()
            let middle = signature.contents.upperBound - 20
            file.replace(middle..<middle + 2, with: Array("><".utf8))
            return file.bytes
        },
        AttackCase("the gap holds a string and a dictionary entry", .refused) {
            var (file, signature) = AttackFile.signed()
            let middle = signature.contents.upperBound - 40
            file.replace(middle..<middle + 40, with: Array("> /Reason (injetado) /Outro <0000000000>".utf8))
            return file.bytes
        },
        AttackCase("the gap holds the end of the object and another object", .located) {
            var (file, signature) = AttackFile.signed()
            let middle = signature.contents.upperBound - 60
            let text = ">>>\nendobj\n5 0 obj\n<</Injetado true>>\nendobj\n8 0 obj\n<</A <0>"
            file.replace(middle..<middle + text.utf8.count, with: Array(text.utf8))
            return file.bytes
        },
        AttackCase("what stands behind the signature in Contents is not zeros", .refused) {
            var (file, signature) = AttackFile.signed()
            let middle = signature.contents.upperBound - 41
            file.replace(middle..<middle + 40, with: Array(Hexadecimal.encode(Array("/Injetado true  20xx".utf8)).utf8))
            return file.bytes
        },
    ]

    private static func blanks(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: max(0, count)) }

    /// The signature dictionary as an object with another ByteRange.
    private static func dictionary(_ file: TestPDF, _ signature: TestPDFSigned, _ byteRange: [Int]) -> [UInt8] {
        var dictionary = file.objects[signature.dictionary]?.dictionary ?? [:]
        dictionary["ByteRange"] = "[\(byteRange.map(String.init).joined(separator: " "))]"
        dictionary["Contents"] = String(decoding: file.bytes[signature.contents], as: UTF8.self)
        return Array("\(signature.dictionary) 0 obj\n\(dictionary.text)\nendobj\n".utf8)
    }
}
