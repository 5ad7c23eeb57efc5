import ArgumentParser

/// Reads an age in days, as archive.yaml writes it.
enum AgeArgument {
    static func parse(_ text: String) throws -> Int {
        let digits = text.hasSuffix("d") ? text.dropLast() : text[...]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let days = Int(digits), (0...36_500).contains(days)
        else {
            throw ValidationError("'\(text)' is not an age; write 180d")
        }
        return days
    }
}
