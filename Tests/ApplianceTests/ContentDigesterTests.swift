import ASN1
import LibCrypto
import SignatureValidation
import TestSupport
import Testing

@testable import Appliance

@Suite("Content digests")
struct ContentDigesterTests {
    /// One million times "a": the long message of FIPS 180-2 appendix A.3, B.3 and C.3.
    @Test("Several digests of a file that is larger than the buffer are those of FIPS 180-2")
    func millionLetters() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("content", [UInt8](repeating: 0x61, count: 1_000_000))
        let outcome = try ContentDigester.digest(
            path: file,
            [ContentDigestRequest(.sha1), ContentDigestRequest(.sha256)]
        )
        #expect(outcome.size == 1_000_000)
        #expect(outcome.beginning == [UInt8](repeating: 0x61, count: 16))
        let sha1 = Hexadecimal.encode(try #require(outcome.digests[.sha1]))
        #expect(sha1 == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
        let sha256 = Hexadecimal.encode(try #require(outcome.digests[.sha256]))
        #expect(sha256 == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("A directory is no content: an input that is missing, not a disk that fails")
    func directory() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: ApplianceError.self) {
            try ContentDigester.digest(path: folder.path, [ContentDigestRequest(.sha256)])
        }
        #expect(error?.kind == .missingInput)
        #expect(error?.message.contains("is a directory") == true)
    }

    /// The same long message, whose first ten letters stand before the content and whose last ten come after it.
    @Test("A digest with a beginning before the file goes on with any ending after it")
    func surroundings() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("content", [UInt8](repeating: 0x61, count: 999_980))
        let ten = [UInt8](repeating: 0x61, count: 10)
        let request = ContentDigestRequest(.sha256, after: ten)
        let outcome = try ContentDigester.digest(path: file, [request])
        let state = try #require(outcome.states[request])
        for ending in [[ten[...]], [ten[..<4], ten[4...]]] {
            let digest = Hexadecimal.encode(try state.digest(appending: ending))
            #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        }
        let longer = Hexadecimal.encode(try state.appending([ten[...]]).digest())
        #expect(longer == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        #expect(outcome.digests.isEmpty)
    }

    @Test("A missing file is missing input")
    func missing() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: ApplianceError.self) {
            try ContentDigester.digest(path: folder.path + "/none", [ContentDigestRequest(.sha256)])
        }
        #expect(error?.kind == .missingInput)
    }
}
