import Glibc

/// Until when a thread waits, on a clock that nobody sets.
///
/// Not a date: how long one waits has nothing to do with what is judged or signed.
package struct Deadline {
    let time: timespec

    /// So many seconds from now.
    package init(seconds: Int) {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        let (sum, isOver) = time.tv_sec.addingReportingOverflow(seconds)
        time.tv_sec = isOver ? .max : sum
        self.time = time
    }
}
