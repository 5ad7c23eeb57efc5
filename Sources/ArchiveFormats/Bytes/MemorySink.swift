/// Collects a small container in memory.
package final class MemorySink: ByteSink {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package func write(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) { self.bytes += bytes }
}
