/// Cross-reference tables and streams (ISO 32000-2 §7.5.4 to §7.5.8).
extension TestPDF {
    mutating func writeTable(_ places: [Int: TestPDFPlace], previous: Int?, extra: TestPDFDictionary) {
        let offset = bytes.count
        append("xref\n")
        for run in Self.runs(places.keys.sorted()) {
            append("\(run.lowerBound) \(run.count)\n")
            for number in run {
                if case .offset(let offset) = places[number] {
                    append("\(Self.padded(offset, 10)) 00000 n \n")
                } else {
                    let isReusable = number != 0 && places[number] != .hidden
                    append("0000000000 \(isReusable ? "00001" : "65535") f \n")
                }
            }
        }
        append("trailer\n\(entries(previous: previous).merging(extra).text)\n")
        writeEnd(offset)
    }

    mutating func writeCrossReferenceStream(_ places: [Int: TestPDFPlace], previous: Int?) {
        let number = size
        size += 1
        let offset = bytes.count
        var all = places
        all[number] = .offset(offset)
        writeStream(number, all, entries: entries(previous: previous))
        writeEnd(offset)
    }

    mutating func writeStream(_ number: Int, _ places: [Int: TestPDFPlace], entries: TestPDFDictionary) {
        var data: [UInt8] = []
        for number in places.keys.sorted() {
            let (type, second, third) =
                switch places[number] {
                case .offset(let offset): (1, offset, 0)
                case .compressed(let container, let index): (2, container, index)
                case .free, .hidden, nil: (0, 0, number == 0 ? 65_535 : 1)
                }
            data.append(UInt8(type))
            for shift in [24, 16, 8, 0] { data.append(UInt8(truncatingIfNeeded: second >> shift)) }
            for shift in [8, 0] { data.append(UInt8(truncatingIfNeeded: third >> shift)) }
        }
        let index = Self.runs(places.keys.sorted()).flatMap { [$0.lowerBound, $0.count] }
        let own: TestPDFDictionary = [
            "Type": "/XRef", "W": "[1 4 2]", "Index": Self.array(index), "Size": String(size),
        ]
        append("\(number) 0 obj\n")
        bytes += TestPDFObject.stream(own.merging(entries), data).encoding
        append("\nendobj\n")
    }

    /// `startxref` and `%%EOF`.
    package mutating func writeEnd(_ offset: Int) {
        crossReference = offset
        append("startxref\n\(offset)\n%%EOF\n")
    }

    /// The entries of the trailer of the next revision.
    package func entries(previous: Int?) -> TestPDFDictionary {
        let identifier = "4C617374726F2D54657374652D504446"
        let second = identifier.dropLast(2) + Self.padded(ends.count % 100, 2)
        var entries: TestPDFDictionary = [
            "Size": String(size), "Root": "1 0 R", "ID": "[<\(identifier)> <\(second)>]",
        ]
        if let previous { entries["Prev"] = String(previous) }
        return entries.merging(trailer)
    }

    /// A number with zeros in front.
    package static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// The runs of consecutive numbers.
    private static func runs(_ numbers: [Int]) -> [Range<Int>] {
        numbers.reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound == number {
                runs[runs.count - 1] = last.lowerBound..<number + 1
            } else {
                runs.append(number..<number + 1)
            }
        }
    }
}
