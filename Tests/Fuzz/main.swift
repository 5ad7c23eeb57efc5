import Glibc

// lastro-fuzz TARGET [libFuzzer options] [corpus…]: one binary for all targets.

/// libFuzzer's own entry, for programs that keep their `main`.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) var chosen: FuzzTarget?

guard CommandLine.argc >= 2, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
    print("usage: lastro-fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [options] [corpus]")
    exit(64)
}
chosen = target
var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
arguments[0] = CommandLine.unsafeArgv[0]
exit(
    runDriver(&count, &arguments) { start, length in
        chosen?.run(ArraySlice(UnsafeBufferPointer(start: start, count: length)))
        return 0
    }
)
