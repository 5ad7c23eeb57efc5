import ASN1
import TestPKI
import Testing

@testable import CMS

@Suite struct SignedContainerTests {
    private static let text = Array("Primeira linha\r\nSegunda linha\r\n".utf8)

    private func encode(_ wrapping: CMSTemplate.Wrapping, detached: Bool = false) -> [UInt8] {
        CMSTemplate(
            Self.text,
            signers: SignerTemplate(SampleIdentities.fulana),
            detached: detached,
            wrapping: wrapping
        ).encode()
    }

    @Test(
        "Every wrapping gives the same message",
        arguments: [
            (.none, .der), (.pem, .pem(label: "CMS")), (.base64, .base64), (.smime, .smime),
        ] as [(CMSTemplate.Wrapping, SignedContainer.Form)]
    )
    func forms(_ wrapping: CMSTemplate.Wrapping, _ form: SignedContainer.Form) throws {
        let container = try SignedContainer.unwrap(encode(wrapping)[...])
        if case .pem = form {
            guard case .pem = container.form else {
                Issue.record("not read as PEM: \(container.form)")
                return
            }
        } else {
            #expect(container.form == form)
        }
        #expect(Array(container.message) == encode(.none))
        #expect(container.content == nil)
    }

    @Test("Indefinite length at the outside is reported as BER")
    func ber() throws {
        let bytes = CMSTemplate(
            Self.text,
            signers: SignerTemplate(SampleIdentities.fulana),
            encoding: .ber(segment: 7)
        ).encode()
        let container = try SignedContainer.unwrap(bytes[...])
        #expect(container.form == .ber)
        let segments = try #require(try SignedData.parse(container.message).encapsulatedContent)
        #expect(Array(segments.joined()) == Self.text)
    }

    @Test("RFC 8551 §3.5.3: the first part is the content, without the line end before the boundary")
    func multipart() throws {
        let part = "Content-Type: text/plain\r\n\r\nlinha\r\n"
        for lineEnd in ["\r\n", "\n"] {
            let text =
                """
                MIME-Version: 1.0
                Content-Type: MULTIPART/signed; protocol="application/pkcs7-signature";
                \tmicalg=sha-256; boundary="a;b=\\"c"

                preamble
                --a;b="c\u{20}
                Content-Type: text/plain

                linha

                --a;b="c
                content-type: application/x-pkcs7-signature; name=smime.p7s
                Content-Transfer-Encoding: BASE64

                MAUCAQ
                UFAA==

                --a;b="c--

                """
            let bytes = Array(
                text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd).utf8
            )
            let container = try SignedContainer.unwrap(bytes[...])
            #expect(container.form == .smimeMultipartSigned)
            #expect(container.content.map { String(decoding: $0, as: UTF8.self) } == part)
            #expect(Array(container.message) == [0x30, 5, 2, 1, 5, 5, 0])
        }
    }

    @Test("Explanatory text may stand before a PEM armor, other objects around it, and a byte order mark first")
    func surroundings() throws {
        let pem = String(decoding: encode(.pem), as: UTF8.self)
        let other = SampleIdentities.fulana.pem
        let text = Array("\u{feff}Assunto: exemplo\n\n\(other)\n\(pem)".utf8)
        let container = try SignedContainer.unwrap(text[...])
        #expect(Array(container.message) == encode(.none))
    }

    @Test(
        "What is none of these is refused",
        arguments: [
            "", "texto", "%PDF-1.7", "MIIB!", "-----BEGIN CMS-----\nMIIB\n",
            "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n",
            "Content-Type: multipart/signed\n\n", "Content-Type: multipart/signed; boundary=a\n\n--a\nx\n--a\n",
            // A third part that nobody signed, no end, and an end before the signature (RFC 1847 §2.1).
            Self.signed("--a\n\nz\n--a--\n"), Self.signed("--a\n"), Self.signed("--a--\n", after: "--a--\n"),
            "Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n!!!!\n",
            "Content-Type: text/plain\n\nx\n",
        ]
    )
    func refusals(_ text: String) {
        #expect(throws: CMSError.self) { _ = try SignedContainer.unwrap(Array(text.utf8)[...]) }
    }

    /// An entity of two parts, with what stands between them and behind the second.
    private static func signed(_ end: String, after middle: String = "--a\n") -> String {
        "Content-Type: multipart/signed; boundary=a\n\n--a\n\nx\n\(middle)"
            + "Content-Type: application/pkcs7-signature\nContent-Transfer-Encoding: base64\n\nMAUCAQUFAA==\n\(end)"
    }

    @Test("Two parts and the closing delimiter are read") func twoParts() throws {
        let container = try SignedContainer.unwrap(Array(Self.signed("--a--\n").utf8)[...])
        #expect(Array(container.message) == [0x30, 5, 2, 1, 5, 5, 0])
    }

    @Test("Every truncation and a flip in every byte of a S/MIME file end in a value or an error")
    func malformed() {
        let bytes = encode(.smimeMultipart, detached: true)
        for index in stride(from: 0, to: bytes.count, by: 3) {
            _ = try? SignedContainer.unwrap(bytes[..<index])
            _ = try? SignedContainer.unwrap(ByteMutation.flip(bytes, at: index)[...])
        }
    }
}
