/// What is said of irregularities: each kind once, with the objects and places behind it.
enum IrregularityWords {
    private static let maximumPlaces = 6

    /// One line for each kind, in the order in which the file has them.
    static func lines(_ entries: [IrregularityEntry], _ language: ReportLanguage) -> [String] {
        var order: [String] = []
        var places: [String: [String]] = [:]
        for entry in entries {
            if places[entry.code] == nil { order.append(entry.code) }
            places[entry.code, default: []].append(place(entry, language))
        }
        return order.map { code in
            let all = places[code] ?? []
            let shown = all.prefix(maximumPlaces).joined(separator: ", ")
            let rest = all.count - maximumPlaces
            let more = rest > 0 ? " \(ForeignName.more(rest, language))" : ""
            return "\(IrregularityText.text(code, language)) (\(shown)\(more)) [\(code)]"
        }
    }

    private static func place(_ entry: IrregularityEntry, _ language: ReportLanguage) -> String {
        if let object = entry.object { return "\(LocalizedText("objeto", "object")[language]) \(object)" }
        return LocalizedText("byte \(entry.offset)", "byte \(entry.offset)")[language]
    }
}
