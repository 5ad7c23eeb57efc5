import Testing

@testable import LibCrypto

@Suite struct DigestTests {
    static let abc = Array("abc".utf8)

    /// FIPS 180-4 and FIPS 202 example values (SHAKE256 with 512 bits), RFC 1321 §A.5, the RIPEMD-160 page of its authors.
    static let knownAnswers: [(DigestAlgorithm, String)] = [
        (.md5, "900150983cd24fb0d6963f7d28e17f72"),
        (.ripemd160, "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"),
        (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (.sha224, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
        (.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            .sha384,
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
        ),
        (
            .sha512,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        ),
        (.sha512t256, "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23"),
        (.sha3x224, "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf"),
        (.sha3x256, "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"),
        (
            .sha3x384,
            "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25"
        ),
        (
            .sha3x512,
            "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e"
                + "10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0"
        ),
        (
            .shake256,
            "483366601360a8771c6863080cc4114d8db44530f8f1e1ee4f94ea37e78b5739"
                + "d5a15bef186a5386c75744c0527e1faa9f8726e462a12a4feb06bd8801e751e4"
        ),
    ]

    @Test("Every algorithm gives the published digest of 'abc', in one shot and in pieces", arguments: knownAnswers)
    func publishedDigestOfAbc(algorithm: DigestAlgorithm, expected: String) throws {
        let expected = hexadecimal(expected)
        #expect(try Digest.hash(algorithm, Self.abc) == expected)
        #expect(try Digest.hash(algorithm, ([0] + Self.abc + [0])[1..<4]) == expected)
        #expect(try Digest.hash(algorithm, [Self.abc[..<1], Self.abc[1..<1], Self.abc[1...]]) == expected)
        var context = try DigestContext(algorithm)
        for byte in Self.abc { try context.update([byte][...]) }
        #expect(try context.finalize() == expected)
        #expect(expected.count == algorithm.length)
    }

    @Test("Every algorithm has a published answer here")
    func everyAlgorithmIsCovered() {
        #expect(Set(Self.knownAnswers.map(\.0)) == Set(DigestAlgorithm.allCases))
    }

    @Test("Every algorithm writes as many bytes as it says and its name needs no heap")
    func lengthsMatchTheProvider() throws {
        for algorithm in DigestAlgorithm.allCases {
            // SHAKE gives as many as it is asked for.
            if !algorithm.isExtendable {
                #expect(try DigestMethod.cached(algorithm).outputLength == algorithm.length)
            }
            #expect(algorithm.providerName.utf8.count <= 15)
        }
    }

    @Test("The empty message has its digest too")
    func emptyMessage() throws {
        let expected = hexadecimal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(try Digest.hash(.sha256, [] as [UInt8]) == expected)
        #expect(try Digest.hash(.sha256, [] as [ArraySlice<UInt8>]) == expected)
        #expect(try DigestContext(.sha256).finalize() == expected)
    }

    @Test("A million letters a, fed in uneven pieces, give the FIPS 180-4 digest")
    func millionLetters() throws {
        let expected = hexadecimal("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        var context = try DigestContext(.sha256)
        let piece = [UInt8](repeating: 0x61, count: 997)
        var left = 1_000_000
        while left > 0 {
            try context.update(piece.prefix(left))
            left -= min(left, piece.count)
        }
        #expect(try context.finalize() == expected)
    }
}
