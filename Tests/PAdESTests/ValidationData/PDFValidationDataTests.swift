import ASN1
import CMS
import LibCrypto
import PAdES
import PDFSyntax
import PKIX
import SignatureValidation
import TestPKI
import TestSupport
import Testing

@Suite struct PDFValidationDataTests {
    typealias World = ValidationDataWorld

    private static func stored(_ layout: TestPDF.Layout = .table) -> (file: TestPDF, signature: TestPDFSigned) {
        var (file, signature) = World.signed(layout)
        file.setSecurityStore(
            certificates: [World.signer.certificate, World.root.certificate],
            crls: [World.list],
            responses: [World.response],
            for: [signature]
        )
        file.commit()
        return (file, signature)
    }

    @Test(
        "What the store names is read once, whatever form the cross-reference has",
        arguments: TestPDF.Layout.allCases
    )
    func storeIsRead(layout: TestPDF.Layout) throws {
        let data = try World.data(Self.stored(layout).file)
        #expect(
            data.certificates.map(\.sha256) == [
                try World.sha256(World.signer.certificate), try World.sha256(World.root.certificate),
            ]
        )
        #expect(data.certificateRevocationLists.map(\.sha256) == [try World.sha256(World.list)])
        #expect(data.ocspResponses.map(\.sha256) == [try World.sha256(World.response)])
        #expect(data.defects == [])
        #expect(data.unreadable == 0)
        #expect(data.stores.map(\.revision) == [2])
    }

    @Test("A file without a store has none")
    func noStore() throws {
        let data = try World.data(World.signed().file)
        #expect(data.stores.isEmpty && data.certificates.isEmpty && data.defects.isEmpty)
    }

    @Test("The entry of VRI is found by the SHA-1 of Contents")
    func relatedInformationIsFound() throws {
        let (file, signed) = Self.stored()
        let document = try World.document(file)
        let signature = try World.signature(signed, in: document)
        let found = try #require(try World.data(file).relatedInformation(of: signature, in: document))
        #expect(found.information.certificates.count == 2)
        #expect(found.information.isKeyWellFormed)
        #expect(found.revision == 2)
    }

    @Test("The key may be over Contents without its padding, or over its digits")
    func otherKeys() throws {
        let (file, signed) = World.signed()
        let digits = Array(file.bytes[signed.contents].dropFirst().dropLast())
        for bytes in [signed.value, digits] {
            let key = Hexadecimal.encode(try Digest.hash(.sha1, bytes)).uppercased()
            let stored = file.with { copy in
                copy.change(1) { $0["DSS"] = "<</VRI <</\(key) <<>>>>>>" }
                copy.commit()
            }
            let document = try World.document(stored)
            let signature = try World.signature(signed, in: document)
            #expect(try World.data(stored).relatedInformation(of: signature, in: document) != nil)
        }
    }

    @Test("Information of another signature is not taken")
    func otherInformation() throws {
        let (file, signed) = World.signed()
        let stored = file.with { copy in
            copy.change(1) { $0["DSS"] = "<</VRI <</\(String(repeating: "AB", count: 20)) <<>>>>>>" }
            copy.commit()
        }
        let document = try World.document(stored)
        let signature = try World.signature(signed, in: document)
        #expect(try World.data(stored).relatedInformation(of: signature, in: document) == nil)
    }

    @Test("A key of VRI that is no digest stands out")
    func malformedKey() throws {
        var (file, _) = World.signed()
        file.change(1) { $0["DSS"] = "<</VRI <</Assinatura1 <<>>>>>>" }
        file.commit()
        #expect(try World.data(file).defects == [.keyMalformed])
    }

    @Test("TU and TS of VRI are facts")
    func updateAndTimeStamp() throws {
        var (file, signed) = World.signed()
        let token = TimeStampTemplate(World.tsa, at: .utc("2025-03-05")).token(over: [1, 2, 3])
        let stream = file.add(.stream([:], token))
        let key = file.validationKey(signed)
        file.change(1) { $0["DSS"] = "<</VRI <</\(key) <</TU (D:20250305120000-03'00') /TS \(stream) 0 R>>>>>>" }
        file.commit()
        let data = try World.data(file)
        #expect(data.timeStampTokens == [token[...]])
        #expect(data.stores.first?.relatedInformation.first?.updated == Instant("2025-03-05T15:00:00Z"))
        #expect(data.certificates.isEmpty)
    }

    @Test("What an earlier store held and the last one does not is still evidence")
    func removedObjects() throws {
        var (file, _) = Self.stored()
        file.change(1) { $0["DSS"] = nil }
        file.setSecurityStore(crls: [World.olderList])
        file.commit()
        let data = try World.data(file)
        #expect(data.stores.map(\.revision) == [3, 2])
        #expect(
            data.certificateRevocationLists.map(\.sha256) == [
                try World.sha256(World.olderList), try World.sha256(World.list),
            ]
        )
    }

    @Test("A revision that does not touch the store does not count as a state of it")
    func untouchedStore() throws {
        var (file, _) = Self.stored()
        file.addPage("Anexo inventado", font: 3)
        file.commit()
        #expect(try World.data(file).stores.map(\.revision) == [2])
    }

    @Test("Objects that do not parse are counted, and the others are read")
    func unreadableObjects() throws {
        var (file, _) = World.signed()
        file.setSecurityStore(
            certificates: [[0x30, 0x00], World.signer.certificate, []],
            crls: [World.root.certificate]
        )
        file.commit()
        let data = try World.data(file)
        #expect(data.unreadable == 3)
        #expect(data.defects == [.objectUnreadable])
        #expect(data.certificates.count == 1)
        #expect(data.certificateRevocationLists.isEmpty)
    }

    @Test("Zeros or an end of line behind an object do no harm")
    func padding() throws {
        var (file, _) = World.signed()
        file.setSecurityStore(certificates: [World.signer.certificate + [13, 10], World.root.certificate + [0, 0, 0]])
        file.commit()
        let data = try World.data(file)
        #expect(
            data.certificates.map(\.sha256) == [
                try World.sha256(World.signer.certificate), try World.sha256(World.root.certificate),
            ]
        )
    }

    @Test(
        "A store of a wrong type stands out",
        arguments: [
            ("(texto)", PDFValidationDataDefect.storeUnreadable), ("[]", .storeUnreadable),
            ("<</Certs 5>>", .objectUnreadable), ("<</Certs [5 (x)]>>", .objectUnreadable),
            ("<</VRI 7>>", .objectUnreadable), ("<</Certs [1 0 R]>>", .objectUnreadable),
            ("<</Certs [999 0 R]>>", .objectUnreadable),
        ]
    )
    func wrongTypes(text: String, defect: PDFValidationDataDefect) throws {
        var (file, _) = World.signed()
        file.change(1) { $0["DSS"] = text }
        file.commit()
        #expect(try World.data(file).defects == [defect])
    }

    @Test("A thousand revisions of a store with a thousand entries end soon, and say that they did not end")
    func manyStates() throws {
        var (file, _) = World.signed()
        let stream = file.add(.stream([:], World.signer.certificate))
        let list = [String](repeating: "\(stream) 0 R", count: 1_000).joined(separator: " ")
        for number in 0..<300 {
            file.change(1) { $0["DSS"] = "<</N \(number) /Certs [\(list)]>>" }
            file.commit()
        }
        let data = try World.data(file)
        #expect(data.certificates.count == 1)
    }

    @Test("A document time-stamp covers what stands in its bytes, and nothing that came later")
    func coverage() throws {
        var (file, signed) = Self.stored()
        let stamped = file.sign(.timeStamp(TimeStampTemplate(World.tsa, at: .utc("2025-03-10"))))
        file.setSecurityStore(crls: [World.olderList])
        file.commit()
        let document = try World.document(file)
        let signature = try World.signature(signed, in: document)
        let stamp = try World.signature(stamped, in: document, role: .documentTimeStamp)
        let data = try World.data(file)
        let inside = try World.sha256([9])
        let own = try World.sha256(stamped.value)
        let coverage = DocumentTimeStampCoverage(
            data,
            [
                SignatureContents(signature, digests: [Digest256(inside)]),
                SignatureContents(stamp, digests: [Digest256(own)]),
            ]
        ).coverage(of: stamp, over: signature)
        #expect(coverage.coversSignature && coverage.coversContent)
        #expect(coverage.objects.contains(inside))
        #expect(coverage.objects.contains(try World.sha256(World.list)))
        #expect(coverage.objects.contains(try World.sha256(World.signer.certificate)))
        #expect(!coverage.objects.contains(try World.sha256(World.olderList)))
        #expect(!coverage.objects.contains(own))
        #expect(data.firstRevision(of: try World.sha256(World.list), in: document) == 2)
        #expect(data.firstRevision(of: try World.sha256(World.olderList), in: document) == 4)
    }

    @Test("A signature that came after the document time-stamp is not covered by it")
    func laterSignature() throws {
        var file = TestPDF.contract()
        let stamped = file.sign(.timeStamp(TimeStampTemplate(World.tsa, at: .utc("2025-03-10"))))
        let signed = file.sign(.cades(World.template))
        let document = try World.document(file)
        let stamp = try World.signature(stamped, in: document, role: .documentTimeStamp)
        let signature = try World.signature(signed, in: document)
        let coverage = DocumentTimeStampCoverage(
            try World.data(file),
            [
                SignatureContents(signature, digests: [Digest256([1])]),
                SignatureContents(stamp, digests: [Digest256([2])]),
            ]
        ).coverage(of: stamp, over: signature)
        #expect(!coverage.coversSignature && !coverage.coversContent && coverage.objects.isEmpty)
    }

    @Test("A CRL that a later entry puts under an earlier revision's name is not covered")
    func laterBytes() throws {
        // The stream is written again behind the time-stamp with other content: its old bytes stay what they were.
        var (file, signed) = World.signed()
        let stream = file.add(.stream([:], World.olderList))
        file.change(1) { $0["DSS"] = "<</CRLs [\(stream) 0 R]>>" }
        file.commit()
        let stamped = file.sign(.timeStamp(TimeStampTemplate(World.tsa, at: .utc("2025-03-10"))))
        file.set(stream, .stream([:], World.list))
        file.commit()
        let document = try World.document(file)
        let stamp = try World.signature(stamped, in: document, role: .documentTimeStamp)
        let data = try World.data(file)
        #expect(data.certificateRevocationLists.count == 2)
        let coverage = DocumentTimeStampCoverage(data, []).coverage(
            of: stamp,
            over: try World.signature(signed, in: document)
        )
        #expect(coverage.objects == [Digest256(try World.sha256(World.olderList))])
    }
}
