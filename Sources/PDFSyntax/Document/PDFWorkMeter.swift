import Synchronization

/// What reading a document has cost so far, and the object streams that are kept.
final class PDFWorkMeter: Sendable {
    private struct State {
        var parsed = 0
        var decoded = 0
        var kept = 0
        /// By where the container stands and how long its data are: a Length may differ from revision to revision.
        var objectStreams: [Range<Int>: PDFObjectStream] = [:]
    }

    private let state = Mutex(State())
    private let maximumParsed: Int
    private let budget: PDFBudget

    init(_ budget: PDFBudget, fileLength: Int) {
        self.budget = budget
        maximumParsed = budget.parsedTimes * fileLength + budget.parsedOnTop
    }

    /// Counts the bytes that were looked at for one object, and that there was one.
    func count(_ parsed: Int, isFailure: Bool) {
        state.withLock { $0.parsed += (parsed + 64) * (isFailure ? 16 : 1) }
    }

    /// Throws `tooManyObjects` once more was looked at than the budget allows.
    func check(at offset: Int) throws(PDFSyntaxError) {
        guard state.withLock(\.parsed) <= maximumParsed else { throw PDFSyntaxError(.tooManyObjects, at: offset) }
    }

    /// How many bytes the next stream may decode to.
    var decodable: Int { min(budget.decodedStream, budget.decodedTotal - state.withLock(\.decoded)) }

    func decoded(_ count: Int) { state.withLock { $0.decoded += count } }

    func objectStream(_ data: Range<Int>) -> PDFObjectStream? { state.withLock { $0.objectStreams[data] } }

    func keep(_ stream: PDFObjectStream, _ data: Range<Int>) {
        state.withLock { state in
            guard state.kept + stream.bytes.count <= budget.keptObjectStreams else { return }
            state.kept += stream.bytes.count
            state.objectStreams[data] = stream
        }
    }
}
