import Testing

@testable import HTTPTransport

/// IANA's registries of special-purpose addresses.
@Suite struct NetworkAddressTests {
    @Test(
        "Own, reserved and example addresses are not public",
        arguments: [
            "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1",
            "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255",
            "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "[::]", "[::1]",
            "[fe80::1]", "[fc00::1]", "[fd12::1]", "[ff02::1]", "[2001:db8::1]", "[2001::1]", "[2002:7f00:1::]",
            "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[100::1]",
            "[::127.0.0.1]",
            "[3fff::1]", "[5f00::1]",
        ]
    )
    func special(text: String) throws {
        #expect(try #require(NetworkAddress(literal: text)).isPublic == false)
    }

    @Test(
        "Others are",
        arguments: [
            "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
            "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255", "198.17.255.255", "198.20.0.0",
            "200.160.2.3",
            "223.255.255.255", "[2606:4700::1111]", "[2801:80::1]", "[2001:12ff::1]", "[::ffff:8.8.8.8]",
            "[64:ff9b::808:808]",
        ]
    )
    func global(text: String) throws {
        #expect(try #require(NetworkAddress(literal: text)).isPublic)
    }

    @Test("A name is no address") func name() {
        #expect(NetworkAddress(literal: "localhost") == nil)
        #expect(NetworkAddress(literal: "[::1") == nil)
        #expect(!NetworkAddress([1, 2, 3]).isPublic)
    }
}
