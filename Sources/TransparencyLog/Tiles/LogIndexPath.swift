/// Numbers as tlog-tiles writes them into paths: three digits an element, all but the last with an `x` before them.
///
/// 1234067 is `x001/x234/067`. No folder so holds more than a thousand of them, twice.
package enum LogIndexPath {
    /// The path elements of a number that is not negative.
    package static func text(_ number: Int) -> String {
        precondition(number >= 0)
        var text = element(number % 1_000)
        var rest = number / 1_000
        while rest > 0 {
            text = "x\(element(rest % 1_000))/\(text)"
            rest /= 1_000
        }
        return text
    }

    /// The number that path elements name; nil for any other form than `text` writes, and above 2^63 − 1.
    package static func index(_ elements: [Substring]) -> Int? {
        guard let last = elements.last, elements.count <= 7 else { return nil }
        var number = 0
        for element in elements.dropLast() {
            guard element.utf8.first == UInt8(ascii: "x"), let digits = threeDigits(element.dropFirst()) else {
                return nil
            }
            // A leading element of zeros would be a second name for the same number.
            guard number > 0 || digits > 0 else { return nil }
            guard let sum = shifted(number, digits) else { return nil }
            number = sum
        }
        guard let digits = threeDigits(last) else { return nil }
        return shifted(number, digits)
    }

    /// A decimal number without superfluous zeros and signs; nil for anything else.
    package static func decimal(_ text: Substring) -> Int? {
        let digits = text.utf8
        guard !digits.isEmpty, digits.count <= 19, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        guard digits.count == 1 || digits.first != 0x30 else { return nil }
        return Int(text)
    }

    private static func shifted(_ number: Int, _ digits: Int) -> Int? {
        let (product, overflow) = number.multipliedReportingOverflow(by: 1_000)
        let (sum, overflowAgain) = product.addingReportingOverflow(digits)
        return overflow || overflowAgain ? nil : sum
    }

    private static func threeDigits(_ text: Substring) -> Int? {
        guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func element(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
}
