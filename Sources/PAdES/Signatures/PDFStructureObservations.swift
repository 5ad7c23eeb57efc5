import PDFSyntax
import SignatureValidation

/// What stands out about the file as a whole, as the judge weighs it for each signature.
struct PDFStructureObservations {
    /// The same for all signatures.
    let common: [ContainerObservation]
    private let document: PDFDocument

    /// `covered` is the oldest revision that a signature covers exactly.
    init(_ document: PDFDocument, _ irregularities: [PDFIrregularity], covered: Int?, isSearchComplete: Bool) {
        self.document = document
        var common: [ContainerObservation] = []
        var seen: [PDFIrregularity.Code: PDFIrregularity.Consequence] = [:]
        let signed = covered.map { document.revisions[$0].range.upperBound }
        for irregularity in irregularities {
            let consequence = irregularity.consequence(in: document, among: irregularities, signed: signed)
            // Of each kind the first one that weighs as much: the list of all is in the history.
            guard seen[irregularity.code].map({ $0 != .ambiguous && consequence == .ambiguous }) ?? true else {
                continue
            }
            seen[irregularity.code] = consequence
            let values = [
                "kind": irregularity.code.rawValue, "offset": "\(irregularity.offset)",
                "object": irregularity.object?.description ?? "-",
            ]
            switch consequence {
            case .ambiguous:
                common.append(
                    ContainerObservation(
                        .pdfAmbiguous,
                        .constraint(.pdfStructure, Self.verdict),
                        values
                    )
                )
            case .repaired: common.append(ContainerObservation(.pdfIrregular, .note(.warn), values))
            case .none: continue
            }
        }
        if !isSearchComplete {
            common.append(Self.incomplete)
        }
        self.common = common
    }

    /// Something was left out because there was too much of it.
    static let incomplete = ContainerObservation(.pdfSearchIncomplete, .always(.indeterminate(.generic)))

    /// Those of one signature: bytes behind the last revision that it does not cover.
    func observations(of signature: PDFSignature) -> [ContainerObservation] {
        let end = document.revisions.last?.range.upperBound ?? 0
        guard let covered = signature.byteRange?.end, covered < document.bytes.count else { return common }
        // An end of line more than the marker's is what programs that copy text leave.
        let isBlank = (max(covered, end)..<max(covered, end, document.bytes.count)).allSatisfy { offset in
            switch document.bytes[offset] {
            case 0x09, 0x0a, 0x0c, 0x0d, 0x20: true
            default: false
            }
        }
        guard !isBlank || isEndFar else { return common }
        let objects = PDFSalvageScan.objects(in: document.bytes, end..<document.bytes.count, limit: Self.maximumObjects)
        var values = ["offset": "\(end)", "count": "\(document.bytes.count - end)"]
        if !objects.isEmpty { values["object"] = objects.map(\.reference.description).joined(separator: ", ") }
        return common + [
            ContainerObservation(.pdfTrailingBytes, .constraint(.pdfStructure, Self.verdict), values)
        ]
    }

    /// Whether the last `startxref` is farther from the end of the file than many readers look, who then repair the file.
    private var isEndFar: Bool {
        let count = document.bytes.count
        return document.bytes.last("startxref", in: max(0, count - Self.reach)..<count) == nil
    }

    private static let reach = 1_024
    /// How many objects behind the end are named.
    private static let maximumObjects = 8

    private static let verdict = Verdict.indeterminate(.signatureConstraintsFailure)
}
