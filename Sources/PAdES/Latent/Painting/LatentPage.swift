import PDFSyntax

/// A page with what it inherits (ISO 32000-2 §7.7.3.4).
struct LatentPage {
    private static let letter = PDFRectangle(0, 0, 612, 792)

    let reference: PDFReference?
    /// From 1.
    let number: Int
    let dictionary: PDFDictionary
    let resources: PDFDictionary?
    /// What is shown of it: the crop box within the media box.
    let box: PDFRectangle

    /// The pages of a revision in their order, as many as the budget allows; each node of the tree counts once.
    static func all(_ source: LatentSource, _ list: inout LatentList) -> [LatentPage] {
        let trailer = source.document.revisions[source.revision].trailer
        guard let root = source.dictionary(source.dictionary(trailer["Root"])?["Pages"]) else { return [] }
        var pages: [LatentPage] = []
        var seen: Set<PDFReference> = []
        let top = source.dictionary(trailer["Root"])?["Pages"]?.reference
        if let top { seen.insert(top) }
        var pending = [(top, root, Inherited())]
        while let (reference, node, outer) = pending.popLast() {
            let inherited = outer.with(node)
            guard let kids = source.array(node["Kids"]), source.name(node["Type"]) != "Page" else {
                guard pages.count < source.budget.pages else {
                    list.incomplete("pages")
                    return pages
                }
                pages.append(page(reference, pages.count + 1, node, inherited, source))
                continue
            }
            for kid in kids.reversed() {
                guard let reference = kid.reference, seen.insert(reference).inserted,
                    let dictionary = source.dictionary(kid), pending.count <= source.budget.objects
                else { continue }
                pending.append((reference, dictionary, inherited))
            }
        }
        return pages
    }

    /// The entries that a node of the tree hands down, as they are written.
    private struct Inherited {
        var resources: PDFObject?
        var mediaBox: PDFObject?
        var cropBox: PDFObject?

        func with(_ node: PDFDictionary) -> Inherited {
            Inherited(
                resources: node["Resources"] ?? resources,
                mediaBox: node["MediaBox"] ?? mediaBox,
                cropBox: node["CropBox"] ?? cropBox
            )
        }
    }

    private static func page(
        _ reference: PDFReference?,
        _ number: Int,
        _ dictionary: PDFDictionary,
        _ inherited: Inherited,
        _ source: LatentSource
    ) -> LatentPage {
        let media = source.rectangle(inherited.mediaBox) ?? letter
        let crop = source.rectangle(inherited.cropBox).flatMap { $0.intersection(media) }
        return LatentPage(
            reference: reference,
            number: number,
            dictionary: dictionary,
            resources: source.dictionary(inherited.resources),
            box: crop ?? media
        )
    }
}
