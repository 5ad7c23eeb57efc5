import ASN1
import Dispatch
package import DurableFiles
import LibCrypto
import Monitors
import Synchronization

/// Serial numbers and the record of issued tokens, in a folder of their own.
///
/// `serials` has the number up to which numbers were taken: it is made durable before any of them is used, so that none is
/// given twice, whatever happens. `issued.jsonl` has one line a token, durable before anybody gets the token. One process at a
/// time holds the folder.
@safe package final class TimeStampLedger: @unchecked Sendable {  // guarded by the monitor
    /// How many numbers are taken at a time: as many are lost at most where the process is killed.
    static let block: UInt64 = 1 << 16
    private static let serialsName = "serials"
    private static let entriesName = "issued.jsonl"
    private static let lockName = "lock"
    /// How long a line may be, in bytes.
    private static let maximumLine = 4096

    private struct State {
        var next: UInt64
        var reserved: UInt64
        var lastTime: Instant?
        /// SHA-256 of the last line; zeros before the first.
        var lastLine: [UInt8]
        /// Lines that are not written yet.
        var pending: [UInt8] = []
        /// How many entries there were in this process.
        var appended = 0
        /// Whether a thread writes what was pending, and who waits for its end, each with the number of its entry.
        var isWriting = false
        var waiting: [(ticket: Int, semaphore: DispatchSemaphore)] = []
        /// Set where a write failed: what stands at the end is not known then.
        var failure: DurableFileError?
    }

    /// What a thread that wants its entry on the disk has to do.
    private enum Turn {
        case done
        case wait(DispatchSemaphore)
        case write(lines: [UInt8], appended: Int)
        case failed(DurableFileError)
    }

    private let directory: Directory
    private let lock: FileLock
    private let monitor = Monitor()
    private var state: State
    /// Touched by the one thread that writes.
    private var file: OpenFile
    /// How many entries are on the disk; read without the lock.
    private let synced = Atomic(0)

    /// Opens the folder and makes it where it is missing; waits so long for another process.
    ///
    /// Throws `locked`, `truncated` where the record has tokens and the serial numbers are gone, and `system`.
    package init(_ path: String, waiting: Duration = .zero) throws(DurableFileError) {
        directory = try Directory.create(path)
        lock = try FileLock.acquire(.exclusive, name: Self.lockName, in: directory, waiting: waiting)
        var file = try directory.openForWriting(Self.entriesName)
        let (size, last) = try Self.repairTail(&file, path: path)
        let hadSerials = try directory.status(of: Self.serialsName) != nil
        // Numbers that were given must not be given again because a file was lost.
        guard hadSerials || size == 0 else {
            throw DurableFileError(.truncated, operation: "open", path: path + "/" + Self.serialsName)
        }
        let reserved = hadSerials ? try Self.readSerials(directory) : 0
        var lastLine = [UInt8](repeating: 0, count: 32)
        var lastTime: Instant?
        if let last {
            guard let digest = try? Digest.hash(.sha256, last),
                let time = TimeStampEntry.genTime(in: last.dropLast()[...])
            else { throw DurableFileError(.wrongKind, operation: "read", path: path + "/" + Self.entriesName) }
            lastLine = digest
            lastTime = time
        }
        try directory.sync()
        state = State(next: reserved + 1, reserved: reserved, lastTime: lastTime, lastLine: lastLine)
        try file.seek(to: size)
        self.file = file
    }

    /// Chooses time and number of the next token, and notes its entry.
    ///
    /// `choose` gets the time of the token before, and gives the time of this one; `entry` gets time and number. Gives what
    /// `commit` takes.
    func begin(
        _ choose: (Instant?) throws(TimeStampRefusal) -> Instant,
        _ entry: (Instant, [UInt8]) throws(TimeStampRefusal) -> TimeStampEntry
    ) throws(TimeStampRefusal) -> (entry: TimeStampEntry, ticket: Int) {
        try monitor.locked { () throws(TimeStampRefusal) in
            let time = try choose(state.lastTime)
            let number = try nextNumber()
            let made = try entry(time, number)
            let line: [UInt8]
            do throws(LibCryptoError) {
                line = try made.line(after: state.lastLine)
                state.lastLine = try Digest.hash(.sha256, line)
            } catch {
                throw .signing(.cryptography(error))
            }
            state.pending += line
            state.appended += 1
            state.lastTime = time
            return (made, state.appended)
        }
    }

    /// Makes sure that the entry is on the disk; what came meanwhile goes with it.
    ///
    /// One thread writes for all; the others sign, or wait for it without taking the processor from those that sign.
    func commit(_ ticket: Int) throws(TimeStampRefusal) {
        while synced.load(ordering: .acquiring) < ticket {
            switch turn(ticket) {
            case .done: return
            case .failed(let failure): throw .ledger(failure)
            case .wait(let semaphore): semaphore.wait()
            case .write(let lines, let appended): write(lines, appended)
            }
        }
    }

    private func turn(_ ticket: Int) -> Turn {
        monitor.locked {
            if synced.load(ordering: .acquiring) >= ticket { return .done }
            if let failure = state.failure { return .failed(failure) }
            if state.isWriting {
                let semaphore = DispatchSemaphore(value: 0)
                state.waiting.append((ticket, semaphore))
                return .wait(semaphore)
            }
            state.isWriting = true
            defer { state.pending = [] }
            return .write(lines: state.pending, appended: state.appended)
        }
    }

    private func write(_ lines: [UInt8], _ appended: Int) {
        var failure: DurableFileError?
        do throws(DurableFileError) {
            try file.write(lines)
            try file.syncData()
        } catch {
            failure = error
        }
        let woken = monitor.locked {
            state.isWriting = false
            guard failure == nil else {
                state.failure = failure
                defer { state.waiting = [] }
                return state.waiting
            }
            synced.store(appended, ordering: .releasing)
            // Whose entries are on the disk, and one of the others, who writes next.
            let covered = state.waiting.partition { $0.ticket <= appended }
            let first = max(0, covered - 1)
            defer { state.waiting.removeSubrange(first...) }
            return Array(state.waiting[first...])
        }
        for waiter in woken { waiter.semaphore.signal() }
    }

    /// A counter, which no crash takes back, and random octets behind it, which keep numbers apart where the folder is lost or
    /// restored from an old copy.
    private func nextNumber() throws(TimeStampRefusal) -> [UInt8] {
        if state.next > state.reserved {
            let through = state.reserved + Self.block
            do throws(DurableFileError) {
                try AtomicFile.write(
                    Array("lastro.tsa-serials/1 \(through)\n".utf8),
                    as: Self.serialsName,
                    in: directory,
                    staging: directory,
                    replacing: true
                )
            } catch {
                throw .ledger(error)
            }
            state.reserved = through
        }
        let counter = state.next
        state.next += 1
        do throws(LibCryptoError) {
            let tail = try RandomBytes.make(8)
            return (0..<8).map { UInt8(truncatingIfNeeded: counter >> UInt64(56 - 8 * $0)) } + tail
        } catch {
            throw .signing(.cryptography(error))
        }
    }

    private static func readSerials(_ directory: Directory) throws(DurableFileError) -> UInt64 {
        let bytes = try directory.openFile(serialsName).readAll(limit: 64)
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard words.count == 2, words[0] == "lastro.tsa-serials/1", words[1].hasSuffix("\n"),
            let number = UInt64(words[1].dropLast()), number < UInt64.max >> 1
        else { throw DurableFileError(.wrongKind, operation: "read", path: directory.path + "/" + serialsName) }
        return number
    }

    /// Cuts off a line that a crash left unfinished: its token was never signed.
    ///
    /// Gives the size, and the last line.
    private static func repairTail(
        _ file: inout OpenFile,
        path: String
    ) throws(DurableFileError) -> (size: Int, last: [UInt8]?) {
        let size = try file.size
        let start = max(0, size - 2 * maximumLine)
        var tail = try file.read(size - start, at: start)
        if let end = tail.lastIndex(of: 0x0a) {
            tail.removeLast(tail.count - end - 1)
        } else if start == 0 {
            tail = []
        } else {
            throw DurableFileError(.wrongKind, operation: "read", path: path + "/" + entriesName)
        }
        let whole = start + tail.count
        if whole < size {
            try file.truncate(to: whole)
            try file.sync()
        }
        guard !tail.isEmpty else { return (0, nil) }
        let begin = tail.dropLast().lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        guard begin > 0 || start == 0 else {
            throw DurableFileError(.wrongKind, operation: "read", path: path + "/" + entriesName)
        }
        return (whole, Array(tail[begin...]))
    }
}
