import PKIX
import Testing

@Suite struct PEMTests {
    private func blocks(_ text: String) throws -> [PEMBlock] { try PEM.blocks(in: Array(text.utf8)[...]) }

    @Test("RFC 7468 §5.2: text around blocks is passed over, line ends and lengths are free")
    func explanatoryText() throws {
        let text = """
            Subject: CN=Exemplo
            -----BEGIN CERTIFICATE-----
            Zm9v\tYmE
             =
            -----END CERTIFICATE-----\r\nand\r\n-----BEGIN X509 CRL-----\r\nZm8=\r\n-----END X509 CRL-----
            """
        let found = try blocks(text)
        #expect(found.map(\.label) == ["CERTIFICATE", "X509 CRL"])
        #expect(found.map(\.content) == [Array("fooba".utf8), Array("fo".utf8)])
        #expect(PEM.isPresent(in: Array(text.utf8)[...]))
        #expect(try blocks("no armor here").isEmpty)
    }

    @Test(
        "RFC 4648 §10: base64",
        arguments: [
            ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
            ("Zm9vYmFy", "foobar"),
        ]
    )
    func base64(text: String, plain: String) {
        var decoder = Base64Decoder()
        let isAccepted = decoder.append(Array(text.utf8)[...])
        #expect(isAccepted)
        #expect(decoder.finish() == Array(plain.utf8))
    }

    @Test(
        "Base64 that is cut, padded wrongly or not canonical is refused",
        arguments: [
            "Z", "Zg", "Zg=", "Zm8", "Zg===", "=", "Zm9v=", "Zh==", "Zm9=", "Zg==Zg==", "Zm9v-_",
        ]
    )
    func brokenBase64(text: String) {
        var decoder = Base64Decoder()
        let isAccepted = decoder.append(Array(text.utf8)[...])
        #expect(!isAccepted || decoder.finish() == nil)
    }

    @Test(
        "Broken armor is refused",
        arguments: [
            "-----BEGIN A-----\nZm9v\n", "-----BEGIN A-----\nZm9v\n-----END B-----\n",
            "-----BEGIN A-----\n-----END A-----\n",
            "-----BEGIN A\nZm9v\n-----END A-----\n", "-----BEGIN -----\nZm9v\n-----END -----\n",
            "-----BEGIN A-----\nProc-Type: 4,ENCRYPTED\n\nZm9v\n-----END A-----\n",
            "-----BEGIN A-----\n-----BEGIN A-----\nZm9v\n-----END A-----\n",
        ]
    )
    func brokenArmor(text: String) {
        #expect(throws: PKIXError.self) { _ = try blocks(text) }
    }
}
