import Foundation
import TestSupport
import Testing

@testable import LibCrypto

@Suite struct ConfigurationIsolationTests {
    /// A configuration under which OpenSSL's default context finds no algorithm at all.
    static let hostile = """
        openssl_conf = initialization
        [initialization]
        providers = providers
        alg_section = algorithms
        [providers]
        null = none
        [none]
        activate = 1
        [algorithms]
        default_properties = fips=yes

        """

    @Test("The hostile configuration disables openssl where it is read")
    func hostileConfigurationBites() throws {
        try OpenSSLCommand.withDirectory { openssl in
            try openssl.write(Array(Self.hostile.utf8), to: "hostile.cnf")
            try openssl.write([], to: "empty")
            try openssl.run("dgst", "-sha256", "empty")
            #expect(throws: OpenSSLCommand.Failed.self) {
                try openssl.run("dgst", "-sha256", "empty", environment: ["OPENSSL_CONF": "hostile.cnf"])
            }
        }
    }

    @Test("OPENSSL_CONF cannot change a verdict")
    func hostileConfigurationIsIgnored() async throws {
        // A process of its own, where the variable is set before libcrypto is used for the first time.
        await #expect(processExitsWith: .success) {
            try OpenSSLCommand.withDirectory { openssl in
                try openssl.write(Array(ConfigurationIsolationTests.hostile.utf8), to: "hostile.cnf")
                setenv("OPENSSL_CONF", openssl.directory.appendingPathComponent("hostile.cnf").path, 1)
                for (algorithm, expected) in DigestTests.knownAnswers {
                    #expect(try Digest.hash(algorithm, DigestTests.abc) == hexadecimal(expected))
                }
                for kind in [PublicKey.Kind.rsa(bits: 1024), .ec(.brainpoolP256r1), .ed448] {
                    let key = try PrivateKey.generate(kind)
                    let scheme = PrivateKeyTests.schemes(kind)[0]
                    let signature = try key.sign(message: [1], scheme: scheme)
                    try expectVerifies(PrivateKey(pkcs8: key.pkcs8()).publicKey, signature, [1], scheme)
                }
            }
        }
    }
}
