import Testing

@testable import LibCrypto

@Suite struct ConcurrencyTests {
    static let kinds: [PublicKey.Kind] = [.rsa(bits: 2048), .ec(.p256), .ec(.brainpoolP256r1), .ed25519]

    @Test("One key verifies in many tasks at once, each with the right answer", arguments: kinds)
    func oneKeyManyTasks(kind: PublicKey.Kind) async throws {
        let message = Array("the same message".utf8)
        let other = Array("another message".utf8)
        let key = try PrivateKey.generate(kind)
        let scheme = PrivateKeyTests.schemes(kind)[0]
        let signature = try key.sign(message: message[...], scheme: scheme)
        let shared = key.publicKey
        let wrongAnswers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    var wrong = 0
                    for _ in 0..<100 {
                        if try !shared.verify(signature[...], message: message[...], scheme: scheme) { wrong += 1 }
                        if try shared.verify(signature[...], message: other[...], scheme: scheme) { wrong += 1 }
                    }
                    return wrong
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(wrongAnswers == 0)
    }
}
