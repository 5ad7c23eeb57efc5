import PDFSyntax

/// Finds form XObjects among the resources of pages that nothing paints: another name in one operator shows them.
struct UnusedObjects {
    private static let maximumObjects = 4_096
    private let source: LatentSource
    private var painted: Set<PDFReference> = []
    private var offered: [PDFReference: Int] = [:]
    private var seen: Set<PDFReference> = []

    init(_ source: LatentSource) { self.source = source }

    mutating func note(_ page: LatentPage, _ content: PaintedPage) {
        painted.formUnion(content.painted)
        if let reference = page.dictionary["Resources"]?.reference, !seen.insert(reference).inserted { return }
        guard offered.count <= Self.maximumObjects else { return }
        for entry in source.dictionary(page.resources?["XObject"])?.entries ?? [] {
            if let reference = entry.value.reference, offered[reference] == nil { offered[reference] = page.number }
        }
    }

    func find(_ list: inout LatentList) {
        for (reference, page) in offered.sorted(by: { $0.key < $1.key }) where !painted.contains(reference) {
            guard let object = source.read(reference), object.object.dictionary?["Subtype"]?.name == "Form" else {
                continue
            }
            list.add(.unusedXObject, reference, page: page)
        }
    }
}
