import Foundation
import PDFSyntax
import Testing

@testable import PAdES

/// Signed files of the EU's DSS library: what each revision behind the first signature did.
@Suite struct OutsideChangeTests {
    private static let folder: URL = {
        let path = ProcessInfo.processInfo.environment["LASTRO_VECTORS"]
        let root =
            path.map { URL(filePath: $0) }
            ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "shared/vectors")
        return root.appending(path: "dss-dev/pades/dss/pades/validation")
    }()

    private static func changes(_ name: String, from covered: Int) throws -> [PDFObjectChange]? {
        guard let data = try? Data(contentsOf: folder.appending(path: name + ".pdf")) else {
            print("skipped: \(name).pdf is not below the folder of vectors")
            return nil
        }
        let document = try PDFDocument(PDFBytes(copying: [UInt8](data)))
        return PDFChangeAnalysis(document, from: covered).revisions.flatMap(\.changes)
    }

    /// The revision that the first signature covers; several signatures, validation data, time-stamps, a filled form.
    static let ordinary: [(String, Int)] = [
        ("DSS-2601", 2), ("Signature-P-BG_BOR-2", 2), ("Signature-P-HU_POL-3", 0),
        ("TEST2_signed_with_zero_policy_hash", 2),
        ("Test.signed_Certipost-2048-SHA512.extended-LTA", 1), ("dss-1959/pades-revoc-removed-from-dss-dict", 1),
        ("muestra-firmado-firmado", 1), ("pades-enveloping-other-pdf", 1), ("pades-lt-extended-abde", 1),
        ("pades-lta-copied-doctst", 1), ("pades-multiple-pages-annots-overlap", 2),
        ("pades-ocsp-archiveCutOff-invalid", 0),
        ("pades-signed-filled-form", 3), ("pades-t-level-extended", 1), ("pdf-with-vri-timestamp", 0),
        ("pkcs7_sha1", 0),
        ("wrong-digest-algo", 1),
    ]

    @Test(arguments: ordinary)
    func nothingUnexplained(_ file: (String, Int)) throws {
        guard let changes = try Self.changes(file.0, from: file.1) else { return }
        #expect(!changes.isEmpty)
        #expect(changes.filter { $0.kind == .unexplained || $0.kind == .annotation }.isEmpty)
    }

    @Test func filledFieldsAreNamed() throws {
        guard let changes = try Self.changes("pades-signed-filled-form", from: 3) else { return }
        let fields = Set(changes.filter { $0.kind == .formFilling }.compactMap(\.subject))
        #expect(fields == ["T.Bureaux_d_imposition", "X.bureau_adress", "A.0101"])
    }

    @Test func anAddedPageIsUnexplained() throws {
        guard let changes = try Self.changes("pdf-signed-added-page", from: 1) else { return }
        let unexplained = changes.filter { $0.kind == .unexplained }
        #expect(unexplained.map(\.reason) == [.pageTree])
        #expect(unexplained.first?.reference?.number == 3)
    }

    @Test func aSignatureFieldInPlaceOfAnotherIsUnexplained() throws {
        guard let changes = try Self.changes("pdf-spoofing-attack", from: 1) else { return }
        let unexplained = changes.filter { $0.kind == .unexplained }
        #expect(!unexplained.isEmpty && unexplained.allSatisfy { $0.reason == .fieldRemoved && $0.subject == "Sig1" })
    }
}
