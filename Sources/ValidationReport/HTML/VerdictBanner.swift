import SignatureValidation

/// The verdict in big words.
enum VerdictBanner {
    static func node(_ verdict: Verdict, word: String, sentence: String) -> MarkupNode {
        let style: HTMLClass =
            switch verdict.indication {
            case .totalPassed: .verdictPassed
            case .totalFailed: .verdictFailed
            case .indeterminate: .verdictIndeterminate
            }
        let etsi = [verdict.indication.rawValue, verdict.subIndication].compactMap { $0 }.joined(separator: " · ")
        return .html(
            .division,
            style,
            [
                .html(.paragraph, .banner, word),
                .html(.paragraph, [.html(.small, "ETSI EN 319 102-1: \(etsi)")]),
                .html(.paragraph, sentence),
            ]
        )
    }

    /// The word alone, coloured, for tables.
    static func word(_ verdict: Verdict, _ word: String) -> MarkupNode {
        switch verdict.indication {
        case .totalPassed: .html(.bold, .passed, word)
        case .totalFailed: .html(.bold, .failed, word)
        case .indeterminate: .html(.bold, .indeterminate, word)
        }
    }
}
