import ASN1
import Foundation
import LibCrypto
import PKIX
import TestPKI
import TestSupport
import Testing

@testable import CMS

/// Messages made by `openssl cms -sign` and read by `openssl cms -cmsout -print`.
@Suite struct OpenSSLMessageTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let arguments: [String]
        let isDetached: Bool
        var signerCount = 1
        var hasAttributes = true

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "detached", arguments: ["-binary"], isDetached: true),
        Case(name: "attached", arguments: ["-binary", "-nodetach"], isDetached: false),
        Case(name: "indefinite lengths", arguments: ["-binary", "-nodetach", "-stream"], isDetached: false),
        Case(name: "text, indefinite lengths", arguments: ["-nodetach", "-stream"], isDetached: false),
        Case(
            name: "no attributes",
            arguments: ["-binary", "-nodetach", "-noattr"],
            isDetached: false,
            hasAttributes: false
        ),
        Case(name: "key identifier", arguments: ["-binary", "-keyid"], isDetached: true),
        Case(name: "ESS attribute", arguments: ["-binary", "-cades"], isDetached: true),
        Case(name: "SHA-512", arguments: ["-binary", "-md", "sha512"], isDetached: true),
        Case(name: "RSASSA-PSS", arguments: ["-binary", "-keyopt", "rsa_padding_mode:pss"], isDetached: true),
        Case(
            name: "three signers",
            arguments: ["-binary", "-signer", "b.pem", "-inkey", "b.key", "-signer", "s.pem", "-inkey", "s.key"],
            isDetached: true,
            signerCount: 3
        ),
    ]

    static let content = [UInt8](repeating: 0x41, count: 70_001)

    @Test("What is read is what OpenSSL reads, and each signature verifies", arguments: cases)
    func agreement(_ one: Case) throws {
        try OpenSSLCommand.withDirectory { openssl in
            let (bytes, printed) = try Self.make(one, openssl)
            let message = try SignedData.parse(bytes[...])
            #expect(message.signerInfos.count == one.signerCount)
            #expect(message.unreadableCertificates.isEmpty && message.otherCertificates.isEmpty)
            #expect((message.encapsulatedContent == nil) == one.isDetached)
            if let segments = message.encapsulatedContent { #expect(Array(segments.joined()) == Self.content) }
            #expect(Self.facts(message) == Self.facts(printed: printed))
            for signer in message.signerInfos {
                let certificate = try #require(message.certificates(for: signer).first)
                #expect((signer.signedAttributes != nil) == one.hasAttributes)
                #expect(signer.version == signer.expectedVersion)
                #expect(try SignatureCheck.verifies(signer, certificate, content: Self.content))
                #expect(signer.misplacedAttributes.isEmpty)
                let attributes = signer.signedAttributes
                #expect(attributes?.typesNotSingleValued.isEmpty ?? true)
                #expect(attributes?.standingEncoding == attributes?.derEncoding)
                if let ess = attributes?.signingCertificateV2.value {
                    #expect(try ess.certificates.first?.match(certificate) == .matches)
                }
            }
        }
    }

    private static func make(_ one: Case, _ openssl: OpenSSLCommand) throws -> ([UInt8], String) {
        try openssl.write(content, to: "content")
        for (name, identity) in [
            ("f", SampleIdentities.fulana), ("b", SampleIdentities.beltrano), ("s", SampleIdentities.sicrana),
        ] {
            try openssl.write(Array(identity.pem.utf8), to: "\(name).pem")
            try openssl.write(Array(Data(contentsOf: URL(fileURLWithPath: identity.key.path))), to: "\(name).key")
        }
        try openssl.run(
            ["cms", "-sign", "-in", "content", "-outform", "DER", "-out", "message", "-signer", "f.pem"]
                + ["-inkey", "f.key"] + one.arguments
        )
        let text = try openssl.run(["cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", "message"])
        return (try openssl.read("message"), String(decoding: text, as: UTF8.self))
    }

    /// Versions, algorithms and attribute types, signer by signer, in the order of the message.
    private static func facts(_ message: SignedData) -> [String] {
        var facts: [String] = []
        for signer in message.signerInfos {
            facts.append("version \(signer.version)")
            facts.append("\(signer.digestAlgorithm.algorithm)")
            facts += (signer.signedAttributes?.types ?? []).map(\.description)
            facts.append("\(signer.signatureAlgorithm.algorithm)")
            facts += (signer.unsignedAttributes?.types ?? []).map(\.description)
        }
        return facts
    }

    private static func facts(printed: String) -> [String] {
        guard let signers = printed.range(of: "signerInfos:") else { return [] }
        var facts: [String] = []
        var isParameter = false
        for line in printed[signers.upperBound...].split(separator: "\n") {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.hasPrefix("version: ") { facts.append("version " + trimmed.dropFirst(9)) }
            // The parameters of RSASSA-PSS name algorithms of their own.
            if trimmed.hasPrefix("parameter:") { isParameter = true }
            if trimmed.hasPrefix("digestAlgorithm:") || trimmed.hasPrefix("signatureAlgorithm:") { isParameter = false }
            guard trimmed.hasPrefix("object: ") || (trimmed.hasPrefix("algorithm: ") && !isParameter),
                let open = trimmed.lastIndex(of: "("), let close = trimmed.lastIndex(of: ")")
            else { continue }
            facts.append(String(trimmed[trimmed.index(after: open)..<close]))
        }
        return facts
    }
}
