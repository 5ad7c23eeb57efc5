package import ASN1
import Foundation

/// The machine's clock: the only place that reads it.
package enum SystemClock {
    /// The time in whole seconds: what a report can name and a second run can give again.
    package static var now: Instant { Instant(seconds: Int64(time(nil))) }
}
