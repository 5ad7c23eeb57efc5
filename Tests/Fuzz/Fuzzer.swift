import Glibc

/// `lastro-fuzz TARGET [libFuzzer options] [corpus…]`, from the package's folder: one binary for all targets.
///
/// libFuzzer has the `main`; these are the functions that it calls.
enum Fuzzer {
    /// Set once, before the first input.
    nonisolated(unsafe) static var target: FuzzTarget?
}

/// Takes the target's name off the command line before libFuzzer reads it.
@_cdecl("LLVMFuzzerInitialize")
public func initializeFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
    guard count.pointee >= 2, let name = arguments.pointee[1], let target = FuzzTarget(rawValue: String(cString: name))
    else {
        let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
        print("usage: lastro-fuzz \(names) [options] [corpus]")
        exit(64)
    }
    Fuzzer.target = target
    arguments.pointee[1] = arguments.pointee[0]
    arguments.pointee += 1
    count.pointee -= 1
    return 0
}

/// Any input must be refused or read, without a trap, in bounded time and memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Fuzzer.target?.run(ArraySlice(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
