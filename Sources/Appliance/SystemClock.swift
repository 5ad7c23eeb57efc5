package import ASN1
import Foundation

/// The machine's clock: the only place that reads it.
package enum SystemClock {
    /// The time in whole seconds: what a report can name and a second run can give again.
    package static var now: Instant { Instant(seconds: Int64(time(nil))) }

    /// The time as finely as the machine tells it: what a time-stamp token bears.
    package static var precise: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
    }
}
