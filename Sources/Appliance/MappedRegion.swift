import Foundation
import Synchronization

/// Memory that a file is mapped to, and that stays readable where somebody cuts the file off meanwhile.
///
/// Reading behind the new end raises SIGBUS; the handler puts zeros there and remembers it, so that the reader goes on and
/// whoever asks is told that the bytes are not those of the file any more.
final class MappedRegion: @unchecked Sendable {  // read only; the table is written under its lock, and by the handler
    let memory: UnsafeMutableRawPointer
    let count: Int
    private let slot: Int

    /// Takes over memory that was mapped; nil where too many files are mapped at a time, and the memory is still the
    /// caller's.
    init?(takingOwnership memory: UnsafeMutableRawPointer, _ count: Int) {
        guard let slot = Self.take(UInt(bitPattern: memory), UInt(count)) else { return nil }
        self.memory = memory
        self.count = count
        self.slot = slot
    }

    deinit {
        munmap(memory, count)
        Self.free(slot)
    }

    /// Whether something was read that the file has no more.
    var isCutOff: Bool { Self.table[slot * Self.width + 2] != 0 }

    // MARK: - The table that the handler reads

    /// How many files may be mapped at a time.
    private static let slots = 2_048
    /// Start, end and mark of a region.
    private static let width = 3
    private static let isInstalled = Mutex(false)
    private static let pageSize = UInt(max(1, sysconf(Int32(_SC_PAGESIZE))))
    /// Never freed or moved: a signal may come at any time.
    nonisolated(unsafe) private static let table: UnsafeMutablePointer<UInt> = {
        let table = UnsafeMutablePointer<UInt>.allocate(capacity: slots * width)
        table.initialize(repeating: 0, count: slots * width)
        return table
    }()

    private static func take(_ start: UInt, _ count: UInt) -> Int? {
        isInstalled.withLock { isInstalled in
            guard let slot = (0..<slots).first(where: { table[$0 * width] == 0 }) else { return nil }
            if !isInstalled {
                guard pageSize > 0 else { return nil }
                install()
                isInstalled = true
            }
            table[slot * width + 2] = 0
            table[slot * width + 1] = start + count
            table[slot * width] = start
            return slot
        }
    }

    private static func free(_ slot: Int) {
        isInstalled.withLock { _ in
            table[slot * width] = 0
            table[slot * width + 1] = 0
        }
    }

    private static func install() {
        var action = sigaction()
        action.sa_flags = SA_SIGINFO
        action.__sigaction_handler.sa_sigaction = { _, info, _ in
            let address = UInt(bitPattern: info?.pointee._sifields._sigfault.si_addr)
            if !MappedRegion.fill(from: address) { signal(SIGBUS, SIG_DFL) }
        }
        sigaction(SIGBUS, &action, nil)
    }

    /// Puts zeros from the page of an address to the end of its region; false where it is in none.
    ///
    /// Allocates nothing.
    private static func fill(from address: UInt) -> Bool {
        var slot = 0
        while slot < slots {
            let entry = table + slot * width
            if entry[0] != 0, address >= entry[0], address < entry[1] {
                let page = address & ~(pageSize - 1)
                let filled = mmap(
                    UnsafeMutableRawPointer(bitPattern: page),
                    Int(entry[1] - page),
                    PROT_READ,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED,
                    -1,
                    0
                )
                guard filled != MAP_FAILED else { return false }
                entry[2] = 1
                return true
            }
            slot += 1
        }
        return false
    }
}
