import Testing

@testable import PKCS11

@Suite("PKCS #11 URIs") struct TokenURITests {
    @Test(
        "What RFC 7512 §3 shows, as far as it names a key, is read",
        arguments: [
            "pkcs11:object=my-pubkey;type=public",
            "pkcs11:token=The%20Software%20PKCS%2311%20Softtoken;manufacturer=Snake%20Oil,%20Inc.;model=1.0;"
                + "object=my-certificate;type=cert;id=%69%95%3E%5C%F4%BD%EC%91;serial=",
            "pkcs11:token=Software%20PKCS%2311%20softtoken;manufacturer=Snake%20Oil,%20Inc.?module-path=/usr/lib/x.so",
            "pkcs11:slot-description=Sun%20Metaslot", "pkcs11:slot-id=327", "pkcs11:library-version=3",
        ]
    )
    func accepted(text: String) throws {
        #expect(try TokenURI(text).text == text)
    }

    @Test("Values come out decoded")
    func values() throws {
        let uri = try TokenURI("pkcs11:object=chave%20um;id=%69%95%3E?module-path=/usr/lib/x.so&module-name=x")
        #expect(uri.identifier == [0x69, 0x95, 0x3e])
        #expect(uri.label.map { String(decoding: $0, as: UTF8.self) } == "chave um")
        #expect(uri.modulePath == "/usr/lib/x.so")
        #expect(uri.moduleName == "x")
    }

    @Test(
        "Everything else is refused, with the reason",
        arguments: [
            ("pkcs11:", URIDefect.emptyKey), ("http://exemplo", .syntax), ("", .syntax), ("PKCS11:token=a", .syntax),
            ("pkcs11:token=a;token=b", .repeatedAttribute),
            ("pkcs11:token=a?module-path=b&module-path=c", .repeatedAttribute),
            ("pkcs11:token=a?pin-value=1234", .pinInside), ("pkcs11:token=a?pin-source=file:/etc/pin", .pinInside),
            ("pkcs11:pin-value=1234", .pinInside), ("pkcs11:x-vendor=a", .unknownAttribute),
            ("pkcs11:tokens=a", .unknownAttribute),
            ("pkcs11:token=a;", .syntax), ("pkcs11:token", .syntax), ("pkcs11:token=%zz", .syntax),
            ("pkcs11:id=%1", .syntax),
            ("pkcs11:token=a b", .syntax), ("pkcs11:token=a?module-path=b?c", .syntax),
            ("pkcs11:type=chave", .unknownAttribute),
            ("pkcs11:token=" + String(repeating: "a", count: 4096), .tooLong), ("pkcs11:token=á", .syntax),
        ]
    )
    func refused(text: String, defect: URIDefect) {
        let error = #expect(throws: PKCS11Error.self) { try TokenURI(text) }
        #expect(error?.code == .invalidURI(defect), "\(text.prefix(40))")
    }
}
