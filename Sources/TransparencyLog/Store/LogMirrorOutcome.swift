/// What `LogMirror.run` did.
package struct LogMirrorOutcome: Sendable, Hashable {
    /// Files that were written.
    package internal(set) var files = 0
    /// Their bytes.
    package internal(set) var bytes = 0
    /// How many entries the copy has now.
    package let size: Int
    /// Old checkpoints and signatures of the source that are not what was signed, and were not copied.
    package internal(set) var damaged: [String] = []

    init(size: Int) { self.size = size }
}
