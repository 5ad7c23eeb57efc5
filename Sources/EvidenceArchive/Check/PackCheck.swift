import Monitors

/// Each pack of the catalogue against the cold tier, by several threads.
final class PackCheck: @unchecked Sendable {  // `state` is guarded by the monitor
    private struct State: Sendable {
        var last: UInt64?
        var isAtEnd = false
        var findings: [ArchiveFinding] = []
        var bytesRead: UInt64 = 0
        var failure: ArchiveError?
    }

    private let archive: Archive
    private let options: CheckOptions
    private let monitor = Monitor()
    private var state = State()

    init(_ archive: Archive, _ options: CheckOptions) {
        self.archive = archive
        self.options = options
    }

    /// Checks all packs and gives how many bytes were read; findings come when all are done.
    func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) -> UInt64 {
        SharedWork.run(self, threads: options.workers) { $0.work() }
        let outcome = monitor.locked { state }
        if let failure = outcome.failure { throw failure }
        for finding in outcome.findings { try emit(finding) }
        return outcome.bytesRead
    }

    private func work() {
        var reading = PackReading(archive, options)
        do throws(ArchiveError) {
            while let pack = try next() {
                let findings = try reading.check(pack)
                monitor.locked { state.findings += findings }
            }
        } catch {
            monitor.locked { state.failure = state.failure ?? error }
        }
        let bytes = reading.bytesRead
        monitor.locked { state.bytesRead += bytes }
    }

    /// The next pack that no thread has taken; nil for none, or where one failed.
    private func next() throws(ArchiveError) -> PackDescription? {
        try monitor.locked { () throws(ArchiveError) -> PackDescription? in
            guard !state.isAtEnd, state.failure == nil else { return nil }
            let last = state.last
            let pack = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.packs(after: last, limit: 1).first
            }
            state.last = pack?.sequence ?? last
            state.isAtEnd = pack == nil
            return pack
        }
    }
}
