import PAdES
import PDFSyntax
import SignatureValidation
import Testing

@Suite struct LatentObservationTests {
    @Test(arguments: PDFLatentContent.Kind.allCases)
    func `A kind has the code of its own name, and never fails`(_ kind: PDFLatentContent.Kind) {
        let words = kind.code.rawValue.split(separator: "-")
        #expect(words.prefix(2) == ["SAV", "LATENT"])
        #expect(words.dropFirst(2).joined().lowercased() == kind.rawValue.lowercased())
        #expect(kind.code.isOfPDF)
        #expect(kind.level != .fail)
    }

    @Test func `One observation a kind names its pages and objects`() throws {
        let content = [
            PDFLatentContent(.whiteText, PDFReference(number: 9), page: 3, count: 2),
            PDFLatentContent(.whiteText, PDFReference(number: 4), page: 1),
            PDFLatentContent(.javaScript),
        ]
        let observations = PDFLatentContent.observations(content)
        #expect(observations.map(\.code) == [.latentWhiteText, .latentJavaScript])
        let first = try #require(observations.first)
        #expect(first.values == ["count": "3", "pages": "1, 3", "objects": "4, 9"])
        #expect(first.weight == .note(.warn))
        #expect(observations.last?.values == ["count": "1"])
    }

    @Test func `Long lists are cut`() throws {
        let content = (1...40).map { PDFLatentContent(.openSlot, PDFReference(number: $0)) }
        let observation = try #require(PDFLatentContent.observations(content).first)
        #expect(observation.values["count"] == "40")
        #expect(observation.values["objects"] == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …")
    }
}
