import Testing

@testable import HTTPTransport

@Suite struct HTTPAddressTests {
    @Test(
        "Parts are those that libcurl connects to",
        arguments: [
            ("http://A.Example/x?y", "a.example", 80, false), ("https://a.example:8443", "a.example", 8_443, true),
            ("http://a.example./", "a.example", 80, false), ("http://[2001:DB8::1]:81/", "[2001:db8::1]", 81, false),
            // Forms of 127.0.0.1 that hide it from who compares texts.
            ("http://0x7f.1/", "127.0.0.1", 80, false), ("http://2130706433/", "127.0.0.1", 80, false),
        ]
    )
    func parts(text: String, host: String, port: Int, isSecure: Bool) throws {
        let address = try HTTPAddress(text)
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.isSecure == isSecure)
    }

    @Test("A fragment is never sent") func fragment() throws {
        #expect(try HTTPAddress("http://a.example/x#y").text == "http://a.example/x")
    }

    @Test(
        "Anything else is malformed",
        arguments: [
            "", "a.example", "ftp://a.example/", "file:///etc/passwd", "ldap://a.example/", "http://", "http:///x",
            "http://user@a.example/", "http://user:word@a.example/", "http://a.example:99999/", "http://a b/",
            "http://a.example/\r\nHost: b", "http://a.example/\u{0}", "http://ã.example/", "http://[::1/",
            "http://a.example/" + String(repeating: "x", count: 2_048), "javascript:alert(1)", "http:a.example",
        ]
    )
    func malformed(text: String) {
        #expect(throws: HTTPTransportError(.malformedAddress, function: "")) { try HTTPAddress(text) }
    }
}
