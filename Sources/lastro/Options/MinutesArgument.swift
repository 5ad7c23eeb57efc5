import ArgumentParser

/// A time in minutes, as `60m`.
enum MinutesArgument {
    static func parse(_ text: String) throws -> Int {
        let digits = text.hasSuffix("m") ? text.dropLast() : text[...]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let minutes = Int(digits),
            (1...525_600).contains(minutes)
        else { throw ValidationError("'\(text)' is not a time in minutes; write 60m") }
        return minutes
    }
}
