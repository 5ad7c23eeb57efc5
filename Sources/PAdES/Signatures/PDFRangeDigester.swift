import LibCrypto
import PDFSyntax

/// Takes digests of many sequences of ranges of one file, each byte that several of them begin with once.
///
/// The signatures of a file all begin with its first byte: what two of them have in common is digested for both.
struct PDFRangeDigester {
    /// A sequence of ranges whose digest is asked for.
    struct Task: Hashable {
        let algorithm: DigestAlgorithm
        let ranges: [Range<Int>]

        /// Ranges that touch are one, empty ones none.
        init(_ algorithm: DigestAlgorithm, _ ranges: [Range<Int>]) {
            self.algorithm = algorithm
            var whole: [Range<Int>] = []
            for range in ranges where !range.isEmpty {
                if let last = whole.last, last.upperBound == range.lowerBound {
                    whole[whole.count - 1] = last.lowerBound..<range.upperBound
                } else {
                    whole.append(range)
                }
            }
            self.ranges = whole
        }
    }

    private struct Branch {
        let state: DigestPrefix
        /// The tasks that have come so far, with what they still want.
        let tasks: [(task: Task, rest: [Range<Int>])]
    }

    /// The digest of one sequence of ranges.
    static func digest(
        _ algorithm: DigestAlgorithm,
        _ ranges: [Range<Int>],
        of bytes: PDFBytes
    ) throws(LibCryptoError) -> [UInt8] {
        let task = Task(algorithm, ranges)
        return try digests([task], of: bytes)[task] ?? []
    }

    /// The digests of all sequences; throws where libcrypto could not be asked.
    static func digests(_ tasks: Set<Task>, of bytes: PDFBytes) throws(LibCryptoError) -> [Task: [UInt8]] {
        var results: [Task: [UInt8]] = [:]
        for (algorithm, tasks) in Dictionary(grouping: tasks, by: \.algorithm) {
            var pending = [Branch(state: try DigestPrefix(algorithm, []), tasks: tasks.map { ($0, $0.ranges) })]
            while let branch = pending.popLast() {
                let finished = branch.tasks.filter(\.rest.isEmpty)
                if !finished.isEmpty {
                    let digest = try branch.state.digest()
                    for item in finished { results[item.task] = digest }
                }
                pending += try step(branch, bytes)
            }
        }
        return results
    }

    /// Goes on for each place at which tasks go on, as far as all of them go together.
    private static func step(_ branch: Branch, _ bytes: PDFBytes) throws(LibCryptoError) -> [Branch] {
        var result: [Branch] = []
        let groups = Dictionary(grouping: branch.tasks.filter { !$0.rest.isEmpty }) { $0.rest[0].lowerBound }
        for (start, tasks) in groups {
            guard let end = tasks.map(\.rest[0].upperBound).min() else { continue }
            let state = try bytes.withSpan(start..<end) { (span) throws(LibCryptoError) in
                try branch.state.appending(span)
            }
            let further = tasks.map { item in
                let first = item.rest[0]
                return (item.task, (first.upperBound == end ? [] : [end..<first.upperBound]) + item.rest.dropFirst())
            }
            result.append(Branch(state: state, tasks: further))
        }
        return result
    }
}
