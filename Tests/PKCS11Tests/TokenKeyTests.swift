import ASN1
import Foundation
import LibCrypto
import Synchronization
import TestPKI
import TestSupport
import Testing

@testable import PKCS11

@Suite("Signing with keys on tokens", .enabled(if: SoftTokens.isThere))
struct TokenKeyTests {
    /// Signs from so many threads at once; gives how many signatures were right.
    private static func signInParallel(_ key: TokenKey, threads: Int, each: Int) -> Int {
        let good = Mutex(0)
        let group = DispatchGroup()
        for thread in 0..<threads {
            group.enter()
            Thread.detachNewThread {
                for index in 0..<each where (try? SampleTokens.signs(key, [UInt8(thread), UInt8(index)])) == true {
                    good.withLock { $0 += 1 }
                }
                group.leave()
            }
        }
        group.wait()
        return good.withLock { $0 }
    }

    @Test("RSA with PKCS #1 v1.5 and PSS, and ECDSA, verify")
    func mechanisms() throws {
        let message: [UInt8] = [1, 2, 3]
        let digest = try Digest.hash(.sha256, message)
        let module = try SampleTokens.module
        let key = try SampleTokens.key("cheio", module)
        #expect(try SampleTokens.signs(key))
        let pss = try key.sign(digest, .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32))
        #expect(
            try TestKey.rsa1.privateKey.publicKey.verify(
                pss[...],
                digest: digest,
                scheme: .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32)
            )
        )
        let curve = try TokenKey(
            .certificate(sha256: Digest.hash(.sha256, SampleTokens.curve.certificate)),
            modules: [module],
            pin: SampleTokens.pin()
        )
        let raw = try curve.sign(digest, .ecdsa)
        #expect(raw.count == 64)
        let der = DEREncoder.sequence(
            DEREncoder.integer(unsigned: raw.prefix(32)),
            DEREncoder.integer(unsigned: raw.suffix(32))
        )
        #expect(try TestKey.p256.privateKey.publicKey.verify(der[...], digest: digest, scheme: .ecdsa(.sha256)))
        #expect(throws: PKCS11Error.self) { try curve.sign(digest, .rsaPKCS1) }
        let error = #expect(throws: PKCS11Error.self) {
            try key.sign(digest, .rsaPSS(digest: .sha3x256, maskDigest: .sha3x256, saltLength: 32))
        }
        #expect(error?.code == .mechanismUnsupported)
    }

    @Test("A key that is not on the token is not found, and one of several is not guessed")
    func absentKey() throws {
        let module = try SampleTokens.module
        func code(_ uri: String) throws -> PKCS11Error.Code? {
            let key = try TokenKey(.uri(TokenURI(uri)), modules: [module], pin: SampleTokens.pin())
            do throws(PKCS11Error) { try key.prepare() } catch { return error.code }
            return nil
        }
        #expect(try code("pkcs11:token=cheio;object=nenhuma") == .keyNotFound)
        #expect(try code("pkcs11:token=cheio;id=%09") == .keyNotFound)
        #expect(try code("pkcs11:token=cheio") == .keyAmbiguous)
        #expect(try code("pkcs11:token=outro") == nil)
    }

    @Test("Threads sign at once, with a session each")
    func parallel() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("paralelo", module, sessions: 4)
        #expect(Self.signInParallel(key, threads: 8, each: 10) == 80)
        #expect((2...4).contains(shim.peak))
        #expect(shim.logins == 1)
    }

    @Test("A wrong PIN is tried once: not again, not by another key of the token, not after the token came back")
    func wrongPIN() throws {
        let (shim, module) = try SampleTokens.shim()
        func code(_ key: TokenKey) -> PKCS11Error.Code? {
            do throws(PKCS11Error) { try key.prepare() } catch { return error.code }
            return nil
        }
        let key = try SampleTokens.key("errado", module, pin: "000000")
        #expect(code(key) == .wrongPIN)
        #expect(code(key) == .wrongPIN)
        #expect(Self.signInParallel(key, threads: 4, each: 2) == 0)
        let other = try SampleTokens.key("errado", module)
        try shim.blink()
        #expect(code(key) == .wrongPIN)
        #expect(code(other) == .wrongPIN)
        #expect(shim.logins == 1)
        let token = try #require(module.tokens().first { $0.label == "errado" })
        #expect(token.isPINCountLow)
    }

    @Test("Threads that begin together give a wrong PIN once")
    func wrongPINInParallel() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("negado", module, pin: "000000")
        #expect(Self.signInParallel(key, threads: 8, each: 2) == 0)
        #expect(shim.logins == 1)
    }

    @Test("A PIN that was right and is refused after the token came back is not tried again")
    func revokedPIN() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("revisto", module)
        #expect(try SampleTokens.signs(key))
        try shim.refusePIN()
        try shim.blink()
        for _ in 0..<3 {
            let error = #expect(throws: PKCS11Error.self) { try SampleTokens.signs(key) }
            #expect(error?.code == .wrongPIN)
        }
        #expect(shim.logins == 2)
    }

    @Test("The last attempt before the token locks is left to a person")
    func finalAttempt() throws {
        let (shim, module) = try SampleTokens.shim()
        try shim.sayFinalAttempt()
        let key = try SampleTokens.key("final", module)
        let error = #expect(throws: PKCS11Error.self) { try key.prepare() }
        #expect(error?.code == .finalPINAttempt)
        #expect(shim.logins == 0)
    }

    @Test("A token that is gone is said to be; once it is back, it is logged in to anew")
    func removal() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("retirado", module)
        #expect(try SampleTokens.signs(key))
        try shim.remove()
        for _ in 0..<2 {
            let error = #expect(throws: PKCS11Error.self) { try SampleTokens.signs(key) }
            #expect(error?.code == .tokenRemoved)
        }
        try shim.insert()
        #expect(try SampleTokens.signs(key))
        #expect(shim.logins == 2)
    }

    @Test("A token that was pulled out and put back between two signatures, or during one, loses none of them")
    func blinking() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("piscado", module, sessions: 4)
        for _ in 0..<3 {
            #expect(try SampleTokens.signs(key))
            try shim.blink()
        }
        #expect(try SampleTokens.signs(key))
        #expect(shim.logins == 4)
        try shim.blink()
        #expect(Self.signInParallel(key, threads: 8, each: 5) == 40)
        #expect(shim.logins == 5)
    }

    @Test(
        "Where the token gives fewer sessions than it says, or says how few, threads take turns",
        arguments: [false, true]
    )
    func sessionLimit(isTold: Bool) throws {
        let (shim, module) = try SampleTokens.shim()
        // One is taken and given back while certificates are listed.
        try shim.limit(2, isTold: isTold)
        let key = try SampleTokens.key(isTold ? "dito" : "limitado", module)
        // Threads that never meet need one session only: until two have met.
        for _ in 0..<50 where shim.peak < 2 { #expect(Self.signInParallel(key, threads: 8, each: 5) == 40) }
        #expect(shim.peak == 2)
        #expect(shim.logins == 1)
    }

    @Test("A key that wants its PIN at each signature gets it, by whatever session signs")
    func alwaysAuthenticates() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("sempre", module, sessions: 4)
        #expect(try SampleTokens.signs(key))
        #expect(shim.logins == 2)
        // One for the user, and one for each signature. Threads that never meet need one session only.
        var logins = 2
        for _ in 0..<50 where shim.peak < 2 {
            #expect(Self.signInParallel(key, threads: 8, each: 5) == 40)
            logins += 40
        }
        #expect((2...4).contains(shim.peak))
        #expect(shim.logins == logins)
        try shim.blink()
        #expect(try SampleTokens.signs(key))
        // Between the login and the signature the token was gone: both are done anew.
        #expect((logins + 2...logins + 3).contains(shim.logins))
    }

    @Test("A PIN that is wrong for signatures alone is given once, whatever number of threads sign")
    func wrongSignaturePIN() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("recusado", module, sessions: 4)
        try key.prepare()
        try shim.refuseSignaturePIN()
        #expect(Self.signInParallel(key, threads: 8, each: 3) == 0)
        #expect(shim.logins == 2)
        let error = #expect(throws: PKCS11Error.self) { try SampleTokens.signs(key) }
        #expect(error?.code == .wrongPIN)
        #expect(shim.logins == 2)
    }

    @Test("Where others hold all sessions, that is said at once")
    func noSession() throws {
        let (shim, module) = try SampleTokens.shim()
        let key = try SampleTokens.key("outro", module)
        try shim.limit(0)
        let error = #expect(throws: PKCS11Error.self) { try key.prepare() }
        #expect(error?.code == .sessionLimit)
    }
}
