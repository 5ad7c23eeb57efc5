/// Changes of one revision that are told in one line.
struct ChangeLine: Sendable, Hashable {
    /// The first of them, which says what all of them are.
    let change: ChangeEntry
    /// Number and generation of every object behind it.
    private(set) var objects: [String]

    /// How many objects a line names.
    private static let maximumObjects = 8
    /// How many lines a revision has for people; all changes are in the JSON form.
    static let maximumLines = 40

    init(_ change: ChangeEntry) {
        self.change = change
        objects = change.object.map { [$0] } ?? []
    }

    /// The changes in as few lines as tell them: those that tell against a signature first, then by page, then the rest.
    static func make(_ changes: [ChangeEntry]) -> [ChangeLine] {
        var lines: [ChangeLine] = []
        var index: [ChangeEntry: Int] = [:]
        for change in changes {
            let key = change.common
            if let place = index[key] {
                lines[place].add(change)
            } else {
                index[key] = lines.count
                lines.append(ChangeLine(change))
            }
        }
        return sorted(folded(lines))
    }

    /// Such as `página 3: campo 'data' preenchido, permitido (objeto 12 0)`.
    func text(_ language: ReportLanguage) -> String {
        let phrase = ChangeText.phrase(change)
        let subject = change.subject.map { " \(ForeignName.quoted($0))" }
        var text = MessageTemplate.fill(phrase.text[language]) { $0 == "subject" ? subject ?? "" : nil }
        if change.coversContent { text += ", \(ChangeText.covering(change.area, language))" }
        if let standing = ChangeText.standing(change, ending: phrase.ending, language) { text += ", \(standing)" }
        let page = change.page.map { "\(LocalizedText("página", "page")[language]) \($0): " } ?? ""
        return page + text + names(language)
    }

    private func names(_ language: ReportLanguage) -> String {
        guard !objects.isEmpty else { return "" }
        let word =
            objects.count == 1 ? LocalizedText("objeto", "object") : LocalizedText("objetos", "objects")
        let shown = objects.prefix(Self.maximumObjects).joined(separator: ", ")
        let rest = objects.count - Self.maximumObjects
        return " (\(word[language]) \(shown)\(rest > 0 ? " \(ForeignName.more(rest, language))" : ""))"
    }

    private mutating func add(_ other: ChangeEntry) {
        if let object = other.object, objects.last != object { objects.append(object) }
    }

    /// Lines that say less join the one of their kind that says more, with the objects behind it: those without a page the
    /// one with the same subject, then those without a subject the one of the same page, or any.
    private static func folded(_ lines: [ChangeLine]) -> [ChangeLine] {
        let placed = join(
            lines,
            into: { $0.page != nil },
            keys: { [$0.company(at: nil, subject: $0.subject)] }
        )
        return join(
            placed,
            into: { $0.subject != nil },
            keys: { [$0.company(at: $0.page, subject: nil), $0.company(at: nil, subject: nil)] }
        )
    }

    /// Puts lines that are not main under the first main line that shares a key with them.
    private static func join(
        _ lines: [ChangeLine],
        into isMain: (ChangeEntry) -> Bool,
        keys: (ChangeEntry) -> [ChangeEntry]
    ) -> [ChangeLine] {
        var result: [ChangeLine] = []
        var places: [ChangeEntry: Int] = [:]
        for line in lines where isMain(line.change) {
            for key in keys(line.change) where places[key] == nil { places[key] = result.count }
            result.append(line)
        }
        for line in lines where !isMain(line.change) {
            if let place = keys(line.change).first.flatMap({ places[$0] }), result[place].change.kind != "unexplained" {
                result[place].objects += line.objects
            } else {
                result.append(line)
            }
        }
        return result
    }

    private static func sorted(_ lines: [ChangeLine]) -> [ChangeLine] {
        lines.enumerated().sorted { left, right in
            (left.element.rank, left.element.change.page ?? .max, left.offset)
                < (right.element.rank, right.element.change.page ?? .max, right.offset)
        }.map(\.element)
    }

    /// What tells against a signature comes first, what changes nothing last.
    private var rank: Int {
        if change.standing.isAgainstSignature { return 0 }
        return ["unchangedRewrite", "fileStructure", "unreferenced"].contains(change.kind) ? 2 : 1
    }
}

extension ChangeEntry {
    /// What changes of one line have in common.
    fileprivate var common: ChangeEntry {
        ChangeEntry(
            object: nil,
            kind: kind,
            page: page,
            area: coversContent ? area : nil,
            subject: subject,
            coversContent: coversContent,
            isSigned: isSigned,
            isNew: isNew,
            isReplacingValue: isReplacingValue,
            reason: reason,
            standing: standing,
            rule: rule
        )
    }

    /// What a line and the objects behind it have in common.
    fileprivate func company(at page: Int?, subject: String?) -> ChangeEntry {
        ChangeEntry(
            object: nil,
            kind: kind,
            page: page,
            area: nil,
            subject: subject,
            coversContent: false,
            isSigned: false,
            isNew: false,
            isReplacingValue: false,
            reason: reason,
            standing: standing,
            rule: standing == .forbidden ? rule : nil
        )
    }
}
