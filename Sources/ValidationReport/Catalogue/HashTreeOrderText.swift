import EvidenceRecords

/// How the values of a hash tree are joined, in words.
enum HashTreeOrderText {
    /// The words for the raw value of an order; the value itself where it is none.
    static func make(_ order: String, _ language: ReportLanguage) -> String {
        HashTreeRule.Order(rawValue: order).map { text($0)[language] } ?? order
    }

    static func text(_ order: HashTreeRule.Order) -> LocalizedText {
        switch order {
        case .binaryAscending: LocalizedText("em ordem binária crescente", "in binary ascending order")
        case .asStored: LocalizedText("na ordem do registro", "in the order of the record")
        case .asStoredBehind:
            LocalizedText(
                "na ordem do registro, atrás do resumo da lista anterior",
                "in the order of the record, behind the hash of the list before"
            )
        case .asStoredByPosition:
            LocalizedText(
                "na ordem do registro, com o resumo da lista anterior na posição do seu nó",
                "in the order of the record, with the hash of the list before where its node stood"
            )
        }
    }
}
