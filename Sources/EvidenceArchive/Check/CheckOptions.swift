/// How thorough a check is.
package struct CheckOptions: Sendable, Hashable {
    /// Whether every byte is read and both digests are compared; otherwise sizes only.
    package var readsData = false
    /// Which part of the objects is read, above 0 to 1; chosen by digest and `round`, so that rounds meet all of them.
    package var fraction = 1.0
    /// Which sample of that size is read, from 0.
    package var round: UInt64 = 0
    /// How many threads read.
    package var workers = 2

    package init() {}
}
