import PAdES
import Testing

@Suite struct PDFByteRangeTests {
    @Test("What a byte range leaves out stands between its two parts")
    func gapIsBetween() {
        let range = PDFByteRange(first: 0..<100, second: 300..<400)
        #expect(range.gap == 100..<300)
        #expect(range.end == 400)
        #expect(range.count == 200)
    }
}
