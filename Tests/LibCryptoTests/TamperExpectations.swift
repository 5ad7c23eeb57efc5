import Testing

@testable import LibCrypto

/// Expects the signature to verify, and to fail with a bit flipped in it or in the message, leaving no error behind.
func expectVerifies(
    _ key: PublicKey,
    _ signature: [UInt8],
    _ message: [UInt8],
    _ scheme: SignatureScheme,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    #expect(try key.verify(signature[...], message: message[...], scheme: scheme), sourceLocation: sourceLocation)
    for position in [0, signature.count / 2, signature.count - 1] {
        var flipped = signature
        flipped[position] ^= 1
        #expect(
            try !key.verify(flipped[...], message: message[...], scheme: scheme),
            "bit flipped in byte \(position)",
            sourceLocation: sourceLocation
        )
    }
    let altered = message.isEmpty ? [0] : [message[0] ^ 1] + message.dropFirst()
    #expect(try !key.verify(signature[...], message: altered[...], scheme: scheme), sourceLocation: sourceLocation)
    for wrong in [[], [0], Array(signature.dropLast()), signature + [0]] {
        #expect(
            try !key.verify(wrong[...], message: message[...], scheme: scheme),
            "signature of \(wrong.count) bytes",
            sourceLocation: sourceLocation
        )
    }
    #expect(LibCryptoError.drainQueue().isEmpty, sourceLocation: sourceLocation)
}
