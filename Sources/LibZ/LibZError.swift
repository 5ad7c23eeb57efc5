/// Why zlib gave no bytes; never carries any of them.
package struct LibZError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The stream is not deflate data (RFC 1951).
        case invalidData
        /// The stream has no end.
        case truncated
        /// Bytes follow the end of the stream.
        case trailingBytes
        /// The output would be longer than the caller allows.
        case outputLimitExceeded
        /// The input is longer than zlib takes in one call.
        case inputTooLarge
        /// zlib has no memory, or is of another version than its header.
        case unavailable
    }

    /// What is wrong.
    package let code: Code
    /// The C function that said so, or the Swift function that refused the input.
    package let function: String

    package var description: String { "\(function): \(code.rawValue)" }
}
