import ASN1
import Dispatch
package import DurableFiles
import LibCrypto
import Monitors

/// Serial numbers and the record of issued tokens, in a folder of their own.
///
/// `serials` has the number up to which numbers were taken: it is made durable before any of them is used, so that none is
/// given twice, whatever happens. `issued.jsonl` has one line a token, durable before anybody gets the token. One process at a
/// time holds the folder.
@safe package final class TimeStampLedger: @unchecked Sendable {  // guarded by the monitor
    /// How many numbers are taken at a time: as many are lost at most where the process is killed.
    static let block: UInt64 = 1 << 16
    /// How many random octets a number ends with, and for how many numbers they are drawn at a time.
    private static let tailLength = 8
    private static let tailsAtATime = 64
    /// How long a thread waits for others to come, before it writes.
    private static let patience = DispatchTimeInterval.milliseconds(10)
    private static let serialsName = "serials"
    private static let entriesName = "issued.jsonl"
    private static let lockName = "lock"
    /// How long a line may be, in bytes.
    private static let maximumLine = 4096

    private struct State {
        var next: UInt64
        var reserved: UInt64
        var lastTime: Instant?
        /// Random octets for the next serial numbers.
        var tails: [UInt8] = []
        var queue = CommitQueue<TimeStampEntry>()
    }

    private let directory: Directory
    private let lock: FileLock
    private let monitor = Monitor()
    private var state: State
    // Touched by the one thread that writes.
    private var file: OpenFile
    /// SHA-256 of the last line; zeros before the first.
    private var lastLine: [UInt8]

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
        state = State(next: reserved + 1, reserved: reserved, lastTime: lastTime)
        try file.seek(to: size)
        self.file = file
        self.lastLine = lastLine
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
            state.lastTime = time
            return (made, state.queue.begin(made))
        }
    }

    /// Makes sure that the entry is on the disk; what came meanwhile goes with it.
    func commit(_ ticket: Int) throws(TimeStampRefusal) {
        var turn = monitor.locked { state.queue.arrive(ticket) }
        while true {
            switch turn {
            case .done: return
            case .failed(let failure): throw failure
            case .wait(let semaphore): _ = semaphore.wait(timeout: .now() + Self.patience)
            case .write(let entries, let through):
                var failure: TimeStampRefusal?
                do throws(TimeStampRefusal) { try write(entries) } catch { failure = error }
                for semaphore in monitor.locked({ state.queue.end(through: through, failure) }) { semaphore.signal() }
            }
            turn = monitor.locked { state.queue.comeBack(ticket) }
        }
    }

    private func write(_ entries: [TimeStampEntry]) throws(TimeStampRefusal) {
        var lines: [UInt8] = []
        do throws(LibCryptoError) {
            for entry in entries {
                let line = try entry.line(after: lastLine)
                lastLine = try Digest.hash(.sha256, line)
                lines += line
            }
        } catch {
            throw .signing(.cryptography(error))
        }
        do throws(DurableFileError) {
            try file.write(lines)
            try file.syncData()
        } catch {
            throw .ledger(error)
        }
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
            if state.tails.isEmpty { state.tails = try RandomBytes.make(Self.tailsAtATime * Self.tailLength) }
            let tail = Array(state.tails.suffix(Self.tailLength))
            state.tails.removeLast(Self.tailLength)
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
