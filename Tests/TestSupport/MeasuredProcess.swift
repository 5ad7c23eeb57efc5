import Foundation

/// A program that ran as a child, with what it cost.
package struct MeasuredProcess {
    /// It could not be started, or waited for.
    package struct Failed: Error {
        package let code: Int32
    }

    /// The exit code, or 128 and the number of the signal that ended it.
    package let status: Int32
    /// User and system time together, which a busy machine does not stretch.
    package let cpuSeconds: Double
    /// The most memory that was resident at a time, in bytes.
    package let peakMemory: Int

    /// Runs a program to its end, without input and output; it is killed after so many seconds by the clock.
    package static func run(_ program: String, _ arguments: [String], limit: Double) throws -> MeasuredProcess {
        let child = try spawn(program, arguments)
        let deadline = ContinuousClock.now + .seconds(limit)
        var status: Int32 = 0
        var usage = rusage()
        var peak = 0
        while true {
            let ended = wait4(child, &status, WNOHANG, &usage)
            if ended == child { break }
            guard ended == 0 || errno == EINTR else { throw Failed(code: errno) }
            peak = max(peak, highWaterMark(of: child) ?? 0)
            if ContinuousClock.now > deadline { kill(child, SIGKILL) }
            usleep(2_000)
        }
        // Linux counts what the parent held when it made the child: what clearly exceeds that is the child's own. The marks are
        // sums of counters of each processor, and differ by some pages.
        let counted = usage.ru_maxrss * 1_024
        if let own = highWaterMark(of: getpid()), counted > own + own / 16 { peak = max(peak, counted) }
        let times = [usage.ru_utime, usage.ru_stime]
        return MeasuredProcess(
            status: status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f,
            cpuSeconds: times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 },
            peakMemory: peak
        )
    }

    private static func spawn(_ program: String, _ arguments: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        let variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LASTRO_") }
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var environment = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + environment { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, nil, &words, &environment)
        guard code == 0 else { throw Failed(code: code) }
        return child
    }

    /// VmHWM of a process, in bytes; nil once it has ended.
    private static func highWaterMark(of process: pid_t) -> Int? {
        let descriptor = open("/proc/\(process)/status", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let line = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1_024 }
    }
}
