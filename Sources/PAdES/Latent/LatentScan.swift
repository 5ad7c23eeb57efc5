import PDFSyntax

/// One search of one revision.
struct LatentScan {
    let source: LatentSource
    let pages: [LatentPage]

    func run(_ list: inout LatentList) {
        objects(&list)
        painted(&list)
        if source.isExhausted { list.incomplete("objects") }
    }

    /// What the references tell: what they reach, what they do not, and where they end.
    private func objects(_ list: inout LatentList) {
        var numbers: [PDFReference: Int] = [:]
        for page in pages { if let reference = page.reference { numbers[reference] = page.number } }
        var walk = LatentWalk(source)
        walk.run(pages: numbers) { dictionary, owner, place in
            ActiveContent.look(dictionary, owner, place, &list)
        }
        OpenSlots.find(walk, &list)
        guard walk.isComplete else {
            // What was not followed may well be reached.
            list.incomplete("objects")
            return
        }
        var unreachable = UnreachableContent(source)
        unreachable.find(reached: walk.reached, &list)
    }

    /// What the pages show, and what they do not.
    private func painted(_ list: inout LatentList) {
        let trailer = source.document.revisions[source.revision].trailer
        let catalog = source.dictionary(trailer["Root"])
        let form = source.dictionary(catalog?["AcroForm"])
        let layers = OptionalContent(source.dictionary(catalog?["OCProperties"]), source)
        let painter = PagePainter(source, layers)
        var fonts = ExchangeableFonts(source, form: form)
        var unused = UnusedObjects(source)
        if source.value(form?["NeedAppearances"])?.boolean == true {
            list.add(.appearancesRegenerated, catalog?["AcroForm"]?.reference)
        }
        for page in pages {
            let (content, annotations) = painter.paint(page)
            HiddenText(source, page, content, annotations).find(&list)
            HiddenLayers.find(content, page, &list)
            HiddenAnnotations.find(annotations, page, source, &list)
            FieldValues(source: source, painter: painter, page: page).find(annotations, &list)
            fonts.find(content, page, &list)
            unused.note(page, content)
            for gap in content.gaps.sorted() { list.incomplete(gap, page.reference, page: page.number) }
            guard !content.gaps.contains("operators"), !source.isExhausted else { return }
        }
        unused.find(&list)
    }
}
