import COpenSSL

/// A libcrypto call that failed, or input refused before libcrypto was asked.
///
/// It never carries input bytes: only the function's name, OpenSSL's packed error codes and our own refusal.
package struct LibCryptoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The C function that failed, or the Swift function that refused its input.
    package let function: String
    /// The thread's OpenSSL error queue at the time of failure, oldest first; empty for a refusal.
    package let queue: [UInt]
    /// Why the input was refused; nil when a C function failed.
    package let refusal: Refusal?

    package var description: String {
        if let refusal { return "LibCryptoError.\(function): \(refusal.rawValue)" }
        return "LibCryptoError.\(function): \(queue.map { String($0, radix: 16) })"
    }

    /// A failed C function, with this thread's error queue drained into the error.
    static func failed(_ function: String) -> LibCryptoError {
        LibCryptoError(function: function, queue: drainQueue(), refusal: nil)
    }

    /// Input outside what is handed to libcrypto.
    static func refused(_ refusal: Refusal, by function: String = #function) -> LibCryptoError {
        LibCryptoError(function: function, queue: [], refusal: refusal)
    }

    /// Empties this thread's error queue, so that nothing leaks into the next call.
    static func drainQueue() -> [UInt] {
        var queue: [UInt] = []
        while case let code = ERR_get_error(), code != 0 { queue.append(UInt(code)) }
        return queue
    }
}
