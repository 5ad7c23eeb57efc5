import PDFSyntax

/// Compares one revision with the state before it: each object that the revision touches is explained by rules that say
/// what may change where, or it is not explained.
final class PDFRevisionComparison {
    let state: PDFChangeState
    let reader: PDFStateReader
    let newer: Int
    var older: Int { newer - 1 }
    let same: PDFValueComparison
    let outlines: PDFPageOutlines

    var touched: [Int: PDFTouchedObject] = [:]
    var claims: [Int: PDFChangeClaim] = [:]
    var problems: [Int: (reason: PDFUnexplainedReason, subject: String?, page: Int?)] = [:]
    var trailerProblem: (reason: PDFUnexplainedReason, subject: String?, leadsTo: PDFReference?)?
    var events: [Int: PDFFieldEvent] = [:]
    /// Fields that became read-only.
    var readOnly: Set<Int> = []
    /// Widgets of fields that this revision brings, and what their fields are for.
    var newWidgets: [Int: PDFChangeClaim] = [:]
    /// Mark-up that is seen through, by page, as it is now; made where some was added or changed.
    var markups: [Int: [PDFMarkupInk]] = [:]
    /// Around annotations beside each other that are not seen through, by page, as it is now; made where some was added or changed.
    var opaque: [Int: [PDFRectangle]] = [:]
    /// What fields show now; made where one was filled.
    lazy var fieldDisplay = outlines.fieldDisplay(newer)

    init(_ state: PDFChangeState, _ outlines: PDFPageOutlines, revision: Int) {
        self.state = state
        self.outlines = outlines
        reader = state.reader
        newer = revision
        same = PDFValueComparison(reader: state.reader, older: revision - 1, newer: revision)
    }

    /// All changes; the state is that of the revision afterwards.
    func run() -> PDFRevisionChanges {
        let revision = reader.document.revisions[newer]
        for entry in revision.entries where entry.number != 0 { touch(entry) }
        compareTrailers(reader.document.revisions[older].trailer, revision.trailer)
        // Fields before the pages that show them.
        let order = touched.keys.sorted { (rank($0), $0) < (rank($1), $1) }
        for number in order { judge(number) }
        settleFields()
        state.addContainers(of: revision)
        let changes = changes(order.sorted())
        for number in order where state.isStructural(number) && number != state.root {
            if let node = reader.dictionary(state.object(number, newer), newer) { state.noteLinks(of: node) }
        }
        state.markUnplaced(newer)
        return PDFRevisionChanges(revision: newer, changes: changes)
    }

    // MARK: What rules say

    func claim(_ number: Int, _ claim: PDFChangeClaim) {
        guard touched[number] != nil else { return }
        claims[number]?.merge(claim)
        if claims[number] == nil { claims[number] = claim }
    }

    func problem(_ number: Int, _ reason: PDFUnexplainedReason, _ subject: String? = nil, page: Int? = nil) {
        guard touched[number] != nil, problems[number] == nil else { return }
        problems[number] = (reason, subject, page)
    }

    /// Takes what a rule allows to be new: all that it leads to is explained, and known in its role from now on.
    func accept(_ object: PDFObject?, _ role: PDFObjectRoles, owner: Int = 0, _ claim: PDFChangeClaim) {
        let isContent = role == .appearance || role == .defaultResources || role == .signedContent
        state.mark(object, role, owner: owner, isContent: isContent, newer) { self.claim($0, claim) }
    }

    /// What no rule explains, with all that it leads to.
    func refuse(
        _ object: PDFObject?,
        in number: Int,
        _ reason: PDFUnexplainedReason,
        _ subject: String? = nil,
        page: Int? = nil
    ) {
        problem(number, reason, subject, page: page)
        state.mark(object, .signedContent, newer) {
            if self.touched[$0]?.isNew ?? false { self.problem($0, reason, subject, page: page) }
        }
    }

    // MARK: Objects

    private func touch(_ entry: PDFXRefEntry) {
        let document = reader.document
        let definition = document.definition(of: entry.number, in: older)
        let wasDefined = definition.map { $0.entry.location != .free } ?? false
        let isDefined = entry.location != .free
        guard definition?.entry != entry, wasDefined || isDefined else { return }
        let old = PDFReference(number: entry.number, generation: state.generation(entry.number, older))
        let new = PDFReference(number: entry.number, generation: state.generation(entry.number, newer))
        touched[entry.number] = PDFTouchedObject(
            old: wasDefined ? reader.object(old, older) : nil,
            new: isDefined ? reader.object(new, newer) : nil,
            mark: state.marks[entry.number],
            wasDefined: wasDefined,
            isDefined: isDefined
        )
    }

    private func rank(_ number: Int) -> Int {
        let roles = touched[number]?.mark?.roles ?? []
        if roles.contains(.catalogue) { return 0 }
        if !roles.isDisjoint(with: [.form, .fields]) { return 1 }
        if !roles.isDisjoint(with: [.field, .kids]) { return 2 }
        return 3
    }

    private func changes(_ order: [Int]) -> [PDFObjectChange] {
        var list: [PDFObjectChange] = []
        if reader.isExhausted {
            list.append(PDFObjectChange(reference: nil, kind: .unexplained, reason: .budget))
        }
        if let trailerProblem {
            list.append(
                PDFObjectChange(
                    reference: trailerProblem.leadsTo,
                    kind: .unexplained,
                    subject: trailerProblem.subject,
                    reason: trailerProblem.reason
                )
            )
        }
        for number in order {
            guard let object = touched[number] else { continue }
            let reference = object.reference ?? PDFReference(number: number)
            let claim = claims[number]
            if let problem = problems[number] {
                list.append(
                    PDFObjectChange(
                        reference: reference,
                        kind: .unexplained,
                        page: problem.page ?? claim?.page ?? page(of: number),
                        rectangle: claim?.rectangle,
                        subject: problem.subject ?? claim?.subject,
                        isCoveringContent: claim?.isCoveringContent ?? false,
                        reason: problem.reason
                    )
                )
            } else if let claim {
                list.append(PDFObjectChange(reference, claim))
            } else if object.mark == nil {
                list.append(PDFObjectChange(reference, PDFChangeClaim(.unreferenced)))
            } else {
                let page = page(of: number)
                list.append(
                    PDFObjectChange(reference: reference, kind: .unexplained, page: page, reason: .signedContent)
                )
            }
        }
        return list
    }

    /// The page that an object is, or belongs to alone.
    func page(of number: Int) -> Int? {
        if let page = state.pages[number] { return page }
        if let annotation = state.annotations[number] { return state.pages[annotation.page] }
        guard let mark = touched[number]?.mark, !mark.roles.contains(.shared), mark.owner != 0 else { return nil }
        return state.pages[mark.owner] ?? state.annotations[mark.owner].flatMap { state.pages[$0.page] }
    }
}

extension PDFObjectChange {
    /// A change that a rule explains.
    init(_ reference: PDFReference, _ claim: PDFChangeClaim) {
        self.init(
            reference: reference,
            kind: claim.kind,
            page: claim.page,
            rectangle: claim.rectangle,
            subject: claim.subject,
            isNew: claim.isNew,
            isCoveringContent: claim.isCoveringContent,
            isHidingContent: claim.isHidingContent,
            isReplacingValue: claim.isReplacingValue,
            isValueUnverified: claim.isValueUnverified
        )
    }
}
