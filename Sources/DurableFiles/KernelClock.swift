import CLinux

/// What Linux says of the machine's clock, beside the files the other thing that is asked of the kernel itself.
package enum KernelClock {
    /// How far the clock may be off, in microseconds; nil where nobody synchronizes it (`adjtimex(2)`).
    package static var maximumError: Int? {
        var error = 0
        return unsafe lastro_clock_error(&error) == 0 ? error : nil
    }
}
