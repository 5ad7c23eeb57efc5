import PAdES
import Testing

/// A file with one kind of latent content, and the same without it.
struct LatentVector: Sendable, CustomTestStringConvertible {
    let kind: PDFLatentContent.Kind
    let name: String
    let prepared: LatentPDF
    let clean: LatentPDF
    var budget = PDFLatentBudget()
    /// The object that the finding names; nil where it names none.
    var object: Int?

    init(
        _ kind: PDFLatentContent.Kind,
        _ name: String,
        object: Int? = nil,
        budget: PDFLatentBudget = PDFLatentBudget(),
        clean: LatentPDF = LatentPDF(),
        _ prepare: (inout LatentPDF) -> Void
    ) {
        self.kind = kind
        self.name = name
        self.object = object
        self.budget = budget
        self.clean = clean
        prepared = clean.with(prepare)
    }

    var testDescription: String { "\(kind.rawValue): \(name)" }
}
