package import TimeStampProtocol
import ValidationReport

extension ApplianceError {
    /// Nobody who was asked gave a token that can be used: each with its reason, in the order in which they were asked.
    package init(unavailable error: TimeStampUnavailable) {
        func list(_ language: ReportLanguage) -> String {
            var seen: Set<TimeStampUnavailable.Attempt> = []
            return error.attempts.filter { seen.insert($0).inserted }.map { attempt in
                let text = TimeStampReasonText.text(attempt.reason)?[language]
                return "\(attempt.source): \(attempt.reason)" + (text.map { " (\($0))" } ?? "")
            }.joined(separator: "; ")
        }
        self.init(
            .unavailable,
            text: LocalizedText(
                "nenhuma ACT deu um carimbo do tempo utilizável: \(list(.portuguese))",
                "no time-stamp authority gave a token that can be used: \(list(.english))"
            ),
            nextStep: LocalizedText(
                "tente de novo mais tarde, ou configure outra ACT",
                "run again later, or configure another authority"
            )
        )
    }
}
