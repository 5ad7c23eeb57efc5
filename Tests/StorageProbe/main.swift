import DurableFiles
import Glibc
import LMDB

/// A process of its own for the storage tests, to be killed or waited for.
///
///     storage-probe fill DIR        commits groups of ten entries for ever, and prints the number of each group
///     storage-probe stage DIR       publishes files for ever, and prints the name of each
///     storage-probe lock DIR        takes the exclusive lock, says so, and holds it until its input ends
///     storage-probe read DIR        holds a read transaction until its input ends
let arguments = CommandLine.arguments
guard arguments.count == 3 else { exit(64) }

func say(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

func waitForEnd() {
    var byte: UInt8 = 0
    while read(STDIN_FILENO, &byte, 1) > 0 {}
}

do {
    switch arguments[1] {
    case "fill":
        try Filling(directory: arguments[2]).run()
    case "stage":
        try Staging(directory: arguments[2]).run()
    case "lock":
        let lock = try FileLock.acquire(.exclusive, name: "lock", in: Directory.open(arguments[2]))
        say("locked")
        withExtendedLifetime(lock) { waitForEnd() }
    case "read":
        let environment = try Environment.open(path: arguments[2], readOnly: true)
        try environment.read { (transaction) throws(LMDBError) in
            say("\(transaction.number)")
            waitForEnd()
        }
    default: exit(64)
    }
} catch {
    say("failed: \(error)")
    exit(1)
}
