package import PDFSyntax

extension PDFDocument {
    /// What a revision holds that its reader does not see for what it is, in the order of the kinds.
    ///
    /// `irregularities` are those of `inspect()`, which is not done again here. Nothing is thrown: where the budget ends,
    /// or something cannot be read, an entry `scanIncomplete` says so. Revisions count from 0.
    package func latentContent(
        in revision: Int,
        irregularities: [PDFIrregularity],
        budget: PDFLatentBudget = PDFLatentBudget()
    ) -> [PDFLatentContent] {
        var budget = budget
        return latentContent(in: revision, irregularities: irregularities, spending: &budget)
    }

    /// The same within a budget of which only what is left may be spent by the next search.
    func latentContent(
        in revision: Int,
        irregularities: [PDFIrregularity],
        spending budget: inout PDFLatentBudget
    ) -> [PDFLatentContent] {
        guard revisions.indices.contains(revision) else { return [] }
        var list = LatentList(limit: budget.entries)
        let source = LatentSource(self, revision: revision, budget: budget)
        let pages = LatentPage.all(source, &list)
        LatentScan(source: source, pages: pages).run(&list)
        OpenSlots.find(irregularities, source, &list)
        budget.operators -= min(budget.operators, source.operators)
        budget.decoded -= min(budget.decoded, source.decoded)
        budget.comparisons -= min(budget.comparisons, source.comparisons)
        return list.items
    }
}
