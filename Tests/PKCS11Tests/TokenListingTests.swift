import LibCrypto
import TestPKI
import TestSupport
import Testing

@testable import PKCS11

@Suite("Tokens, their keys and certificates", .enabled(if: SoftTokens.isThere))
struct TokenListingTests {
    @Test("All tokens of a module are seen, without those that are empty slots")
    func tokens() throws {
        let tokens = try SampleTokens.module.tokens()
        #expect(Set(tokens.map(\.label)) == Set(SampleTokens.labels))
        let token = try #require(tokens.first)
        #expect(token.model == "SoftHSM v2")
        #expect(token.needsLogin)
        #expect(!token.isPINLocked)
    }

    @Test("Certificates and public halves are listed without a login, and the URI of each leads back to it")
    func listing() throws {
        let token = try #require(SampleTokens.module.tokens().first { $0.label == "cheio" })
        let listing = try TokenListing(token)
        #expect(listing.keys.map(\.identifier).sorted { $0.lexicographicallyPrecedes($1) } == [[1], [2], [3]])
        let key = try #require(listing.keys.first { $0.identifier == [1] })
        #expect(key.certificate == SampleTokens.signer.certificate)
        #expect(key.label == "chave")
        #expect(key.algorithm == .rsa)
        #expect(listing.keys.first { $0.identifier == [2] }?.algorithm == .ec)
        #expect(listing.keys.first { $0.identifier == [3] }?.certificate == nil)
        for key in listing.keys {
            let place = try KeyPlace(.uri(TokenURI(key.uri)), modules: [SampleTokens.module])
            #expect(place.token.label == "cheio")
            #expect(place.identifier == key.identifier)
        }
    }

    @Test("A key is found by the thumbprint of its certificate")
    func thumbprint() throws {
        let sha256 = try Digest.hash(.sha256, SampleTokens.curve.certificate)
        let place = try KeyPlace(.certificate(sha256: sha256), modules: [SampleTokens.module])
        #expect(place.token.label == "cheio")
        #expect(place.identifier == [2])
        #expect(place.certificates == [SampleTokens.curve.certificate])
    }

    @Test("No token, several tokens and no such certificate are told apart")
    func notFound() throws {
        let modules = [try SampleTokens.module]
        func code(_ reference: KeyReference) -> PKCS11Error.Code? {
            do throws(PKCS11Error) { _ = try KeyPlace(reference, modules: modules) } catch {
                return error.code
            }
            return nil
        }
        #expect(try code(.uri(TokenURI("pkcs11:token=nenhum"))) == .tokenNotFound)
        #expect(try code(.uri(TokenURI("pkcs11:object=chave"))) == .tokenAmbiguous)
        #expect(try code(.uri(TokenURI("pkcs11:token=outro?module-path=/outro.so"))) == .tokenNotFound)
        #expect(try code(.uri(TokenURI("pkcs11:token=outro?module-path=\(SampleTokens.library)"))) == nil)
        #expect(code(.certificate(sha256: [UInt8](repeating: 0, count: 32))) == .keyNotFound)
    }

    @Test("A library that is none, or is not there, is not usable")
    func modules() {
        for path in ["/usr/lib/x86_64-linux-gnu/libz.so.1", "/nao/existe.so"] {
            let error = #expect(throws: PKCS11Error.self) { try TokenModule.load(path) }
            #expect(error?.code == .moduleUnusable)
        }
    }
}
