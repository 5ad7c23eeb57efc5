/// Text of files and certificates on its way to a terminal.
enum PrintableText {
    /// One line without control characters, which could move the cursor or start a new line.
    static func line(_ text: String) -> String {
        String(
            text.unicodeScalars.map { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: "\u{fffd}"
                default: Character(scalar)
                }
            }
        )
    }
}
