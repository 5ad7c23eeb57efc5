import ASN1
import PAdES
import TestPKI
import Testing

@Suite("Document security stores made to do harm") struct HostileSecurityStoreTests {
    typealias World = ValidationDataWorld

    /// A file whose store is object 90, as written.
    private static func file(_ objects: [Int: TestPDFObject]) -> TestPDF {
        var (file, _) = World.signed()
        for (number, object) in objects { file.set(number, object) }
        file.change(1) { $0["DSS"] = "90 0 R" }
        file.commit()
        return file
    }

    @Test("References in a circle end", .timeLimit(.minutes(1)))
    func circles() throws {
        let direct = try World.data(Self.file([90: .raw("90 0 R")]))
        #expect(direct.stores.isEmpty && direct.defects == [.storeUnreadable])
        let lists = try World.data(
            Self.file([90: .raw("<</Certs 91 0 R /VRI 90 0 R>>"), 91: .raw("[91 0 R 90 0 R 1 0 R]")])
        )
        #expect(lists.certificates.isEmpty && lists.defects.contains(.objectUnreadable))
    }

    @Test("Streams that do not decode end the reading soon", .timeLimit(.minutes(1)))
    func undecodable() throws {
        let broken = TestPDFDictionary(dictionaryLiteral: ("Filter", "/FlateDecode"))
        var objects: [Int: TestPDFObject] = [:]
        for number in 100..<140 { objects[number] = .stream(broken, [1, 2, 3]) }
        let list = (100..<140).map { "\($0) 0 R" }.joined(separator: " ")
        objects[90] = .raw("<</CRLs [\(list)]>>")
        let data = try World.data(Self.file(objects))
        #expect(data.certificateRevocationLists.isEmpty)
        // Each counts as if it had grown to the limit: the seventh is not tried.
        #expect(data.unreadable == 6 && data.defects == [.objectUnreadable, .incomplete])
    }

    @Test("One certificate that is named fifty thousand times is read once", .timeLimit(.minutes(1)))
    func repetition() throws {
        let list = [String](repeating: "91 0 R", count: 50_000).joined(separator: " ")
        let data = try World.data(
            Self.file([90: .raw("<</Certs [\(list)]>>"), 91: .stream([:], World.signer.certificate)])
        )
        #expect(data.certificates.count == 1 && data.defects.isEmpty)
    }

    @Test("Each byte of a store changed gives facts or defects, never an end of the program", .timeLimit(.minutes(1)))
    func flips() throws {
        var (file, signed) = World.signed()
        let start = file.bytes.count
        file.setSecurityStore(crls: [World.list], responses: [World.response], for: [signed])
        file.commit()
        for place in stride(from: start, to: file.bytes.count, by: 7) {
            var changed = file
            changed.bytes[place] ^= UInt8(1 << (place % 8))
            guard let data = try? World.data(changed) else { continue }
            #expect(data.certificateRevocationLists.count <= 1 && data.ocspResponses.count <= 1)
        }
    }
}
