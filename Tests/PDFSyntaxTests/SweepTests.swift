import Foundation
import Testing

@testable import PDFSyntax

/// Broken files: each is a document or an error, in bounded time, and never a trap.
@Suite struct SweepTests {
    /// Reads all that there is of a file.
    static func exercise(_ bytes: [UInt8]) {
        guard let document = try? PDFDocument(PDFBytes(copying: bytes)) else { return }
        _ = document.inspect()
        for reference in document.definedObjects() {
            guard let object = try? document.object(reference) else { continue }
            if object.object.stream != nil { _ = try? document.data(of: object) }
        }
    }

    static let samples: [(String, [UInt8])] = [
        ("classic", PDFText.small().bytes), ("compressed", CompressedTests.file().bytes),
        ("bomb", CompressedTests.bombFile.bytes),
    ]

    @Test("Small files cut anywhere are a document or an error", arguments: samples)
    func truncated(name: String, bytes: [UInt8]) {
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
            Self.exercise(Array(bytes.prefix(length)))
        }
    }

    @Test("Small files with a bit of any byte flipped are a document or an error", arguments: samples.prefix(2))
    func flipped(name: String, bytes: [UInt8]) {
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8(truncatingIfNeeded: index * 3 % 8)
            Self.exercise(changed)
        }
    }

    @Test("Small files without a byte, or with one twice, are a document or an error")
    func shifted() {
        for (_, bytes) in Self.samples.prefix(2) {
            for index in bytes.indices {
                Self.exercise(
                    index.isMultiple(of: 2)
                        ? Array(bytes[..<index] + bytes[(index + 1)...]) : Array(bytes[...index] + bytes[index...])
                )
            }
        }
    }

    @Test(
        "Files of the outside suite, cut and flipped, are a document or an error",
        arguments: Vectors.files() + Vectors.own()
    )
    func outside(file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        guard bytes.count < 300_000 else { return }
        var random = SplitMix(state: UInt64(bytes.count))
        for _ in 0..<2 {
            Self.exercise(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))))
            var changed = bytes
            for _ in 0..<8 {
                changed[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            Self.exercise(changed)
        }
    }

    @Test("What would make reading quadratic ends at the budget", .timeLimit(.minutes(1)))
    func quadratic() throws {
        // Each object is an unterminated string to the end of the file.
        var text = PDFText()
        let numbers = Array(1...20_000)
        for number in numbers { text.unfinished(number, "(") }
        text.table(numbers, trailer: "/Size 20001 /Root 1 0 R")
        var budget = PDFBudget()
        budget.parsedTimes = 4
        budget.parsedOnTop = 1 << 20
        let document = try text.document(budget)
        #expect(document.inspect().map(\.code).contains(.inspectionIncomplete))
        #expect(throws: PDFSyntaxError.self) { try document.object(number: 1) }
    }

    /// A generator with a fixed seed, so that a failure comes again.
    struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var value = state
            value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
            value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
            return value ^ (value >> 31)
        }
    }
}
