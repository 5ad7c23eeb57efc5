import Testing

@testable import Appliance

/// What ISO 32000-1 §12.8.1 has in a signed file, however its bytes come.
@Suite("Mark of a signed PDF file")
struct PDFSignatureMarkTests {
    private static func isFound(_ text: String, inPiecesOf size: Int) -> Bool {
        let bytes = Array(text.utf8)
        var mark = PDFSignatureMark()
        for start in stride(from: 0, to: bytes.count, by: size) {
            Array(bytes[start...].prefix(size)).withUnsafeBytes { mark.update($0) }
        }
        return mark.isFound
    }

    @Test("A ByteRange is found wherever it is cut, in a PDF file alone", arguments: Array(5...11) + [64, 4_096])
    func pieces(size: Int) {
        let filling = String(repeating: "/Byte/ByteRang e//", count: 9)
        let signed = "%PDF-1.7\n\(filling)<</Type/Sig/ByteRange[0 1 2 3]>>"
        #expect(Self.isFound(signed, inPiecesOf: size))
        #expect(!Self.isFound("%PDF-1.7\n\(filling)", inPiecesOf: size))
        #expect(!Self.isFound("PDF-1.7\n\(filling)/ByteRange", inPiecesOf: size))
        #expect(Self.isFound("%PDF-/ByteRange", inPiecesOf: 64))
        #expect(Self.isFound("bytes before\n%PDF-1.4 /ByteRange", inPiecesOf: 64))
        #expect(!Self.isFound(String(repeating: " ", count: 1_024) + "%PDF-/ByteRange", inPiecesOf: 4_096))
    }
}
