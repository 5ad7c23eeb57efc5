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

    /// The changes in as few lines as tell them: those that tell against a signature first, then by page.
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

    /// Lines without a subject join the line of their kind that has one: the objects behind it.
    private static func folded(_ lines: [ChangeLine]) -> [ChangeLine] {
        var mains: [ChangeLine] = []
        var places: [ChangeEntry: Int] = [:]
        for line in lines where line.change.subject != nil {
            for key in [line.change.company, line.change.company(at: line.change.page)] where places[key] == nil {
                places[key] = mains.count
            }
            mains.append(line)
        }
        for line in lines where line.change.subject == nil {
            if let place = places[line.change.company(at: line.change.page)] {
                mains[place].objects += line.objects
            } else {
                if places[line.change.company] == nil { places[line.change.company] = mains.count }
                mains.append(line)
            }
        }
        return mains
    }

    private static func sorted(_ lines: [ChangeLine]) -> [ChangeLine] {
        lines.enumerated().sorted { left, right in
            let (first, second) = (left.element.change, right.element.change)
            if first.standing.isAgainstSignature != second.standing.isAgainstSignature {
                return first.standing.isAgainstSignature
            }
            return (first.page ?? 0, left.offset) < (second.page ?? 0, right.offset)
        }.map(\.element)
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

    /// What a line and the objects behind it have in common, whatever the page.
    fileprivate var company: ChangeEntry { company(at: nil) }

    fileprivate func company(at page: Int?) -> ChangeEntry {
        ChangeEntry(
            object: nil,
            kind: kind,
            page: page,
            area: nil,
            subject: nil,
            coversContent: false,
            isSigned: false,
            isNew: false,
            isReplacingValue: false,
            reason: reason,
            standing: standing,
            rule: rule
        )
    }
}
