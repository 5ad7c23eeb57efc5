import PDFSyntax
import TestPKI

@testable import PAdES

/// A file that is signed and changed step by step, and what the changes are judged to be.
///
/// What stands in Contents is no signature: changes are told from objects alone.
struct ChangeScenario {
    var file: TestPDF
    private(set) var signatures: [PDFSignature] = []

    init(_ file: TestPDF = .contract()) { self.file = file }

    static func plain(_ name: String, _ change: (inout TestPDFSignature) -> Void = { _ in }) -> TestPDFSignature {
        TestPDFSignature(subFilter: "adbe.pkcs7.detached") { _ in [0x30, 0x00] }.with {
            $0.fieldName = name
            $0.capacity = 16
            change(&$0)
        }
    }

    static func timeStamp(_ name: String) -> TestPDFSignature {
        TestPDFSignature(subFilter: "ETSI.RFC3161") { _ in [0x30, 0x00] }.with {
            $0.fieldName = name
            $0.capacity = 16
            $0.type = "DocTimeStamp"
        }
    }

    @discardableResult
    mutating func sign(_ signature: TestPDFSignature) throws -> TestPDFSigned {
        let signed = file.sign(signature)
        let revision = file.ends.count - 1
        let document = try PDFDocument(PDFBytes(copying: file.bytes))
        let dictionary = try document.object(number: signed.dictionary, in: revision)?.object.dictionary
        signatures.append(
            PDFSignature(
                id: "S-\(signatures.count)",
                role: signature.certification != nil
                    ? .certification : signature.type == "DocTimeStamp" ? .documentTimeStamp : .approval,
                fieldName: signature.fieldName,
                field: PDFReference(number: signed.field),
                dictionaryReference: PDFReference(number: signed.dictionary),
                dictionary: dictionary ?? PDFDictionary([]),
                subFilter: signature.subFilter,
                contents: [],
                byteRange: nil,
                revision: revision,
                coveredRevision: revision,
                page: nil,
                rectangle: nil,
                defects: []
            )
        )
        return signed
    }

    /// Changes the file in a revision of its own.
    mutating func update(_ change: (inout TestPDF) -> Void) {
        change(&file)
        file.commit()
    }

    func judge() throws -> PDFChangeJudge {
        PDFChangeJudge(try PDFDocument(PDFBytes(copying: file.bytes)), signatures)
    }

    /// The verdicts on what came after the first signature.
    func verdicts() throws -> [PDFChangeVerdict] { try judge().verdicts(for: signatures[0]) }

    /// What is not allowed after the first signature.
    func refusals() throws -> [PDFChangeVerdict] { try verdicts().filter { !$0.isAllowed } }

    /// The kinds of changes in the newest revision, each once, without those of the file's own structure.
    func kinds() throws -> Set<PDFChangeKind> {
        let changes = try judge().analysis.revisions.last?.changes ?? []
        return Set(changes.map(\.kind)).subtracting([.fileStructure])
    }
}

extension TestPDF {
    /// Two pages, a form with text fields, a check box and an empty signature field; written.
    static func formular(_ layout: Layout = .table) -> TestPDF {
        TestPDF.contract(layout).with {
            $0.addTextField("data", rectangle: [72, 600, 272, 620])
            $0.addTextField("nome", value: "Rascunho", rectangle: [72, 560, 272, 580])
            $0.addCheckBox("aceito", rectangle: [72, 530, 84, 542])
            $0.addSignatureField("vazia", rectangle: [300, 100, 450, 150])
            $0.commit()
        }
    }

    /// The object numbers of the fields of `formular`.
    func field(_ name: String) -> Int {
        objects.first { $0.value.dictionary["T"] == "(\(name))" }?.key ?? 0
    }
}
