import PAdES
import PDFSyntax
import Testing

@Suite struct LatentContentTests {
    static let vectors =
        structureVectors + replacementVectors + coverVectors + hidingVectors + activeVectors + shadowVectors

    @Test(arguments: vectors) func `A prepared file is flagged, its clean twin is not`(_ vector: LatentVector) throws {
        let found = try vector.prepared.latentContent(vector.budget)
        let kinds = found.map(\.kind.rawValue)
        let item = try #require(found.first { $0.kind == vector.kind }, "\(kinds)")
        if let object = vector.object { #expect(item.reference?.number == object) }
        #expect(item.count > 0)
        let clean = try vector.clean.latentContent()
        #expect(!clean.contains { $0.kind == vector.kind }, "\(clean.map(\.kind.rawValue))")
    }

    @Test func `Every kind of latent content has a vector`() {
        let missing = Set(PDFLatentContent.Kind.allCases).subtracting(Self.vectors.map(\.kind))
        #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
    }

    @Test func `An ordinary file has no latent content`() throws {
        #expect(try LatentPDF().latentContent() == [])
    }

    @Test func `A revision that does not exist has no latent content`() throws {
        let document = try PDFDocument(PDFBytes(copying: LatentPDF().bytes))
        #expect(document.latentContent(in: -1, irregularities: []) == [])
        #expect(document.latentContent(in: 1, irregularities: []) == [])
    }

    @Test(arguments: vectors) func `Each cut and flipped file ends without a trap`(_ vector: LatentVector) {
        let bytes = vector.prepared.bytes
        for place in stride(from: 0, to: bytes.count, by: 37) {
            var flipped = bytes
            flipped[place] ^= 0x15
            for variant in [flipped, Array(bytes[..<place])] {
                guard let document = try? PDFDocument(PDFBytes(copying: variant)) else { continue }
                _ = document.latentContent(in: document.revisions.count - 1, irregularities: document.inspect())
            }
        }
    }
}
