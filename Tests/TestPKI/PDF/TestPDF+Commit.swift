extension TestPDF {
    /// Writes what was set or freed since the last revision as a revision of its own.
    package mutating func commit() {
        let numbers = pending.sorted()
        let compressed = compressible(numbers)
        let previous = crossReference
        for number in numbers where !compressed.contains(number) { write(number) }
        var places: [Int: TestPDFPlace] = [:]
        if !compressed.isEmpty {
            let container = writeObjectStream(compressed)
            for (index, number) in compressed.enumerated() {
                places[number] = .compressed(container: container, index: index)
                offsets[number] = nil
            }
            places[container] = .offset(offsets[container] ?? 0)
        }
        for number in numbers where places[number] == nil { places[number] = .offset(offsets[number] ?? 0) }
        for number in freed { places[number] = .free }
        if previous == nil { places[0] = .free }
        switch layout {
        case .table: writeTable(places, previous: previous, extra: [:])
        case .stream, .objectStreams: writeCrossReferenceStream(places, previous: previous)
        case .hybrid: writeHybrid(places, previous: previous)
        }
        ends.append(bytes.count)
        pending = []
        freed = []
    }

    /// Appends an object as it stands in `objects`.
    package mutating func write(_ number: Int) {
        offsets[number] = bytes.count
        append("\(number) 0 obj\n")
        bytes += objects[number]?.encoding ?? Array("null".utf8)
        append("\nendobj\n")
    }

    /// Appends text to the file as it is.
    package mutating func append(_ text: String) { bytes += Array(text.utf8) }

    /// Takes the bytes as they are for a revision; what was pending is forgotten.
    package mutating func endRevision() {
        ends.append(bytes.count)
        pending = []
        freed = []
    }

    private func compressible(_ numbers: [Int]) -> [Int] {
        guard layout == .objectStreams || layout == .hybrid else { return [] }
        // Readers that know no object streams find catalogue and pages of a hybrid file in its table.
        let kept = layout == .hybrid ? uncompressed.union([1, 2]).union(pages) : uncompressed
        return numbers.filter { !kept.contains($0) && !(objects[$0]?.isStream ?? true) }
    }

    private mutating func writeObjectStream(_ numbers: [Int]) -> Int {
        var head = ""
        var body: [UInt8] = []
        for number in numbers {
            head += "\(number) \(body.count) "
            body += (objects[number]?.encoding ?? Array("null".utf8)) + [0x0a]
        }
        let dictionary: TestPDFDictionary = [
            "Type": "/ObjStm", "N": String(numbers.count), "First": String(head.utf8.count),
        ]
        let container = add(.stream(dictionary, Array(head.utf8) + body))
        write(container)
        return container
    }

    private mutating func writeHybrid(_ places: [Int: TestPDFPlace], previous: Int?) {
        let hidden = places.filter { $0.value.isCompressed }
        guard !hidden.isEmpty else { return writeTable(places, previous: previous, extra: [:]) }
        let stream = size
        size += 1
        let offset = bytes.count
        writeStream(stream, hidden, entries: [:])
        var visible = places.mapValues { $0.isCompressed ? TestPDFPlace.hidden : $0 }
        visible[stream] = .offset(offset)
        writeTable(visible, previous: previous, extra: ["XRefStm": String(offset)])
    }
}
