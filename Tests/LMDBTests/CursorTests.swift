import LMDB
import Testing

@Suite struct CursorTests {
    let catalogue: TestCatalogue

    init() throws {
        catalogue = try TestCatalogue()
        let values = catalogue.values
        let links = catalogue.links
        try catalogue.environment.write { (transaction) throws(LMDBError) in
            for key in ["b", "ab", "aa", "a", "c"] {
                try transaction.put(Array(("value of " + key).utf8), forKey: Array(key.utf8), in: values)
            }
            for value in ["3", "1", "2"] { try transaction.put(Array(value.utf8), forKey: [0x61], in: links) }
            try transaction.put([0x39], forKey: [0x62], in: links)
        }
    }

    private func inValues<Outcome>(_ body: (borrowing Cursor) throws(LMDBError) -> Outcome) throws -> Outcome {
        try catalogue.environment.read { (transaction) throws(LMDBError) in
            try transaction.withCursor(in: catalogue.values, body)
        }
    }

    private func inLinks<Outcome>(_ body: (borrowing Cursor) throws(LMDBError) -> Outcome) throws -> Outcome {
        try catalogue.environment.read { (transaction) throws(LMDBError) in
            try transaction.withCursor(in: catalogue.links, body)
        }
    }

    private func keys(prefix: String, from start: String? = nil, first count: Int = .max) throws -> [String] {
        try inValues { (cursor) throws(LMDBError) in
            var found: [String] = []
            try cursor.visit(prefix: Array(prefix.utf8), from: start.map { Array($0.utf8) }) {
                (key, _) throws(LMDBError) in
                found.append(key.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
                return found.count < count
            }
            return found
        }
    }

    @Test func keysComeInTheOrderOfTheirBytes() throws {
        #expect(try keys(prefix: "") == ["a", "aa", "ab", "b", "c"])
        #expect(try keys(prefix: "a") == ["a", "aa", "ab"])
        #expect(try keys(prefix: "a", from: "aa") == ["aa", "ab"])
        #expect(try keys(prefix: "", first: 2) == ["a", "aa"])
        #expect(try keys(prefix: "d") == [])
    }

    @Test func aCursorGoesBothWays() throws {
        try inValues { (cursor) throws(LMDBError) in
            #expect(try cursor.last())
            #expect(try cursor.key == Array("c".utf8))
            #expect(try cursor.previous())
            #expect(try cursor.value == Array("value of b".utf8))
            #expect(try cursor.next())
            #expect(try !cursor.next())
            #expect(try cursor.first())
            #expect(try !cursor.previous())
        }
    }

    @Test func seekingFindsTheKeyOrTheNext() throws {
        try inValues { (cursor) throws(LMDBError) in
            #expect(try cursor.seek(Array("ac".utf8)))
            #expect(try cursor.key == Array("b".utf8))
            #expect(try !cursor.seek(exactly: Array("ac".utf8)))
            #expect(try cursor.seek(exactly: Array("ab".utf8)))
            #expect(try !cursor.seek(Array("d".utf8)))
            #expect(try !cursor.nextDuplicate())
        }
    }

    @Test func severalValuesOfAKeyAreCountedAndOrdered() throws {
        try inLinks { (cursor) throws(LMDBError) in
            #expect(try cursor.seek(exactly: [0x61]))
            #expect(try cursor.duplicateCount() == 3)
            #expect(try cursor.value == [0x31])
            #expect(try cursor.nextDuplicate())
            #expect(try cursor.value == [0x32])
            #expect(try cursor.nextDuplicate())
            #expect(try !cursor.nextDuplicate())
            #expect(try cursor.nextKey())
            #expect(try cursor.value == [0x39])
            #expect(try cursor.seek(key: [0x61], value: [0x32]))
            #expect(try !cursor.seek(key: [0x61], value: [0x34]))
            #expect(try cursor.seek(key: [0x61], valueFrom: [0x31, 0]))
            #expect(try cursor.value == [0x32])
        }
    }

    @Test func oneOfSeveralValuesIsDeleted() throws {
        let links = catalogue.links
        let counts = try catalogue.environment.write { (transaction) throws(LMDBError) in
            let first = try transaction.delete([0x61], value: [0x32], in: links)
            let second = try transaction.delete([0x61], value: [0x32], in: links)
            let rest = try transaction.statistics(of: links).entryCount
            let third = try transaction.delete([0x61], in: links)
            return ([first, second, third], rest, try transaction.statistics(of: links).entryCount)
        }
        #expect(counts.0 == [true, false, true])
        #expect(counts.1 == 3)
        #expect(counts.2 == 1)
    }

    @Test func valuesAreLentWithoutACopyAndErrorsPass() throws {
        struct Refusal: LMDBErrorConvertible, Equatable {
            let text: String
            init(_ error: LMDBError) { text = error.description }
            init(text: String) { self.text = text }
        }
        let length = try catalogue.environment.read { (transaction) throws(Refusal) -> Int? in
            try transaction.withValue(forKey: [0x61], in: catalogue.values) { (bytes) throws(Refusal) in bytes.byteCount
            }
        }
        #expect(length == 10)
        #expect(throws: Refusal(text: "mine")) {
            try catalogue.environment.read { (transaction) throws(Refusal) in
                _ = try transaction.withValue(forKey: [0x61], in: catalogue.values) { (_) throws(Refusal) -> Int in
                    throw Refusal(text: "mine")
                }
            }
        }
    }

    @Test func putTellsWhatWasThere() throws {
        let values = catalogue.values
        let links = catalogue.links
        try catalogue.environment.write { (transaction) throws(LMDBError) in
            #expect(try !transaction.put([1], forKey: [0x61], in: values, .noOverwrite))
            #expect(try transaction.put([1], forKey: [0x7a], in: values, [.noOverwrite, .append]))
            #expect(try !transaction.put([0x31], forKey: [0x61], in: links, .noOverwrite))
            #expect(try transaction.put([0x34], forKey: [0x61], in: links, .noOverwrite))
            #expect(throws: LMDBError(.order, function: "")) {
                try transaction.put([1], forKey: [0x61], in: values, .append)
            }
        }
    }
}
