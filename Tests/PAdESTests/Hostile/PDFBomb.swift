import TestPKI

/// Streams that are small in the file and large in memory.
enum PDFBomb {
    /// A zlib stream of so many zeros, rounded up to a multiple of 258 and one: a literal, then repetitions of it in the
    /// fixed code (RFC 1951 §3.2.6).
    static func zeros(_ count: Int) -> [UInt8] {
        let repetitions = (count + 257) / 258
        var bytes: [UInt8] = [0x78, 0x01]
        bytes.reserveCapacity(repetitions * 13 / 8 + 16)
        var buffer = 0
        var used = 0
        func put(_ value: Int, _ bits: Int) {
            buffer |= value << used
            used += bits
            while used >= 8 {
                bytes.append(UInt8(buffer & 255))
                buffer >>= 8
                used -= 8
            }
        }
        put(0b011, 3)
        put(reversed(0b0011_0000, 8), 8)
        let match = reversed(0b1100_0101, 8)
        for _ in 0..<repetitions { put(match, 13) }
        put(0, 7)
        put(0, (8 - used) % 8)
        let sum = (repetitions * 258 + 1) % 65_521
        return bytes + [UInt8(sum >> 8), UInt8(sum & 255), 0, 1]
    }

    private static func reversed(_ code: Int, _ bits: Int) -> Int {
        (0..<bits).reduce(0) { $0 | (code >> $1 & 1) << (bits - 1 - $1) }
    }

    /// Signed files with 512 MiB of zeros in them.
    static let files: [(name: String, make: @Sendable () -> [UInt8])] = [
        ("a page's content", { page(bomb, "/FlateDecode") }),
        (
            "a page's content, with a predictor",
            { page(bomb, "/FlateDecode /DecodeParms <</Predictor 12 /Columns 9>>") }
        ),
        ("a page's content, packed twice", { page(bomb, "[/FlateDecode /FlateDecode]") }),
        ("a page's content, a filter named two hundred times", { page(bomb, "[\(many)]") }),
        ("a certificate of the security store", { store("Certs") }),
        ("a CRL of the security store", { store("CRLs") }),
        ("an OCSP response of the security store", { store("OCSPs") }),
        (
            "a later object stream",
            {
                var (file, _) = AttackFile.signed(.objectStreams)
                file.set(
                    file.size,
                    .stream(["Type": "/ObjStm", "N": "1000000", "First": "9000000", "Filter": "/FlateDecode"], bomb)
                )
                file.commit()
                return file.bytes
            }
        ),
        (
            "a later cross-reference stream",
            {
                var (file, _) = AttackFile.signed(.stream)
                let place = file.bytes.count
                var dictionary = file.entries(previous: file.crossReference)
                dictionary["Type"] = "/XRef"
                dictionary["W"] = "[1 4 2]"
                dictionary["Size"] = "70000000"
                dictionary["Filter"] = "/FlateDecode"
                file.append("\(file.size) 0 obj\n")
                file.bytes += TestPDFObject.stream(dictionary, bomb).encoding
                file.append("\nendobj\nstartxref\n\(place)\n%%EOF\n")
                return file.bytes
            }
        ),
    ]

    private static let bomb = zeros(512 << 20)
    private static let many = [String](repeating: "/FlateDecode", count: 200).joined(separator: " ")

    private static func page(_ data: [UInt8], _ filter: String) -> [UInt8] {
        var file = TestPDF(["Contrato inventado"])
        file.set(5, .stream(["Filter": filter], data))
        file.commit()
        file.sign(AttackFile.approval())
        return file.bytes
    }

    private static func store(_ key: String) -> [UInt8] {
        var (file, _) = AttackFile.signed()
        let stream = file.add(.stream(["Filter": "/FlateDecode"], bomb))
        let store = file.add(.dictionary(["Type": "/DSS", key: "[\(stream) 0 R]"]))
        file.change(1) { $0["DSS"] = "\(store) 0 R" }
        file.commit()
        return file.bytes
    }
}
