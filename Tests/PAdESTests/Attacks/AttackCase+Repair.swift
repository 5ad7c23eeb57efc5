import TestPKI

/// Files that make a reader repair them, with what it then finds (ISO 32000-2 §7.5, Annex F).
extension AttackCase {
    static let repairs = hidden + triggers + harmless

    private static let hidden: [AttackCase] = [
        behind("an object that no entry leads to") { "5 0 obj\n\($0)\nendobj\n" },
        behind("an object behind a comment") { "% x\r5 0 obj\n\($0)\nendobj\n" },
        behind("an object of another generation") { "5 1 obj\n\($0)\nendobj\n" },
        behind("an object on a line of garbage") { "x 5 0 obj\n\($0)\nendobj\n" },
        behind("an object behind many lines that are none") {
            String(repeating: "1\n", count: 300) + "5 0 obj\n\($0)\nendobj\n"
        },
        behind("an unnamed object before one of a known number") { "900 0 obj\n1\nendobj\n5 0 obj\n\($0)\nendobj\n" },
        AttackCase("a page in an object stream that no entry uses", .located) {
            var (file, _) = AttackFile.signed()
            let page = "<</Type /Page /Parent 2 0 R>>"
            file.add(.stream(["Type": "/ObjStm", "N": "1", "First": "4"], Array("4 0 \(page)".utf8)))
            file.commit()
            return file.bytes
        },
    ]

    private static let triggers: [AttackCase] = [
        AttackCase("the last startxref is far from the end", .located) {
            AttackFile.signed().file.bytes + [UInt8](repeating: 0x20, count: 2_000)
        },
        AttackCase("Size is more than readers know", .located) {
            var (file, _) = AttackFile.signed()
            file.trailer["Size"] = "99999999"
            file.add(.dictionary(["X": "1"]))
            file.commit()
            return file.bytes
        },
    ]

    private static let harmless: [AttackCase] = [
        AttackCase("a few ends of line behind the end", .passed) {
            AttackFile.signed().file.bytes + [UInt8](repeating: 0x0a, count: 40)
        },
        AttackCase("an object of a new number that no entry leads to", .passed) {
            var (file, _) = AttackFile.signed()
            file.append("900 0 obj\n(sobra)\nendobj\n")
            file.add(.dictionary(["X": "1"]))
            file.commit()
            return file.bytes
        },
    ]

    /// An update of a signed file with something in its bytes; what is given is another content for the first page.
    private static func behind(
        _ name: String,
        _ text: @escaping @Sendable (_ forged: String) -> String
    ) -> AttackCase {
        AttackCase(name, .located) {
            var (file, _) = AttackFile.signed()
            file.append(text(String(decoding: AttackFile.forged.encoding, as: UTF8.self)))
            file.add(.dictionary(["X": "1"]))
            file.commit()
            return file.bytes
        }
    }
}
