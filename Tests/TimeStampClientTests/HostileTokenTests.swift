import ASN1
import LibCrypto
import TestPKI
import Testing
import TimeStampProtocol

@testable import TimeStampClient

/// Tokens whose structure lies, signed by the right authority for the right request (RFC 3161 §2.4.2, RFC 5652, RFC 5816).
@Suite struct HostileTokenTests {
    private static let info = ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 1, 4)
    private static let data = ObjectIdentifier(1, 2, 840, 113_549, 1, 7, 1)

    private static func attributes(_ attributes: [SignerAttribute]) -> @Sendable (inout TimeStampTemplate) -> Void {
        { $0.changeSigner = { $0.signedAttributes = attributes } }
    }

    /// The first place of some octets after another.
    private static func replacing(
        _ old: [UInt8],
        _ new: [UInt8]
    ) -> @Sendable (inout TimeStampTemplate) -> Void {
        { template in
            template.mutateTSTInfo = { info in
                guard let start = info.indices.first(where: { info[$0...].starts(with: old) }) else { return [] }
                var changed = info
                changed.replaceSubrange(start..<start + old.count, with: new)
                // The outer length is of one octet behind 0x81 or alone; both lengths are below 256.
                let inner = changed.count - (changed[1] == 0x81 ? 3 : 2)
                if changed[1] == 0x81 { changed[2] = UInt8(inner) } else { changed[1] = UInt8(inner) }
                return changed
            }
        }
    }

    private static let time = Array("20260101120000Z".utf8)

    static let lies: [AnswerTests.Lie] = [
        .token("an accuracy of ten years", "accuracy-too-coarse") { $0.accuracy = (315_360_000, 0, 0) },
        .token("an accuracy beyond any clock", "accuracy-too-coarse") { $0.accuracy = (Int.max, 0, 0) },
        .token("a negative accuracy", "answer-unreadable") { $0.accuracy = (-1, 0, 0) },
        .token("an accuracy of 1000 milliseconds", "answer-unreadable") { $0.accuracy = (0, 1_000, 0) },
        .token("an accuracy of -1 microseconds", "answer-unreadable") { $0.accuracy = (0, 0, -1) },
        .token("no certificate of the signer", "certificate-missing") { $0.includesCertificate = false },
        .token("another content type", "answer-unreadable") { $0.changeSignedData = { $0.contentType = data } },
        .token("a content that is elsewhere", "answer-unreadable") { $0.changeSignedData = { $0.isDetached = true } },
        .token("two signers", "signer-count") { $0.changeSignedData = { $0.signers += $0.signers } },
        .token("no signer", "signer-count") { $0.changeSignedData = { $0.signers = [] } },
        .token("the nonce cut off", "nonce-differs") { $0.nonce = $0.nonce.map { Array($0.dropLast()) } },
        .token("the nonce and more", "nonce-differs") { $0.nonce?.append(0) },
        .token("the nonce behind zeros and a sign", "nonce-differs") {
            $0.nonce?.insert(contentsOf: [0xff, 0], at: 0)
        },
        .token("the imprint and more", "imprint-differs") { $0.imprint?.append(0) },
        .token("the imprint cut off", "imprint-differs") { $0.imprint?.removeLast() },
        .token("an empty imprint", "imprint-differs") { $0.imprint = [] },
        .token("an empty serial number", "answer-unreadable") { $0.serialNumber = [] },
        .token("a critical extension", "tst-extension-critical-unknown") {
            $0.extensions = [.extendedKeyUsage(.timeStamping).critical()]
        },
        .token("version 2", "tst-version-unsupported", replacing([0x02, 1, 1], [0x02, 1, 2])),
        .token("a time with a month 13", "answer-unreadable", replacing(time, Array("20261301120000Z".utf8))),
        .token("a local time", "answer-unreadable", replacing([15] + time, [14] + Array("20260101120000".utf8))),
        .token("the year 9999", "time-out-of-bounds", replacing(time, Array("99991231235959Z".utf8))),
        .token("the year 0000", "time-out-of-bounds", replacing(time, Array("00000101000000Z".utf8))),
        .token("more behind the TSTInfo", "answer-unreadable") { $0.mutateTSTInfo = { $0 + [0x05, 0] } },
        .token("an empty TSTInfo", "answer-unreadable") { $0.mutateTSTInfo = { _ in [] } },
        .token("no signed attributes", "fc-signedattrs-missing") { $0.changeSigner = { $0.signedAttributes = nil } },
        .token("no signing certificate", "isc-ess-missing") { $0.signingCertificate = .none },
        .token("no content type", "fc-contenttype-missing", attributes([.messageDigest, .signingCertificateV2()])),
        .token(
            "a content type of data",
            "fc-contenttype-mismatch",
            attributes([.contentType(data), .messageDigest, .signingCertificateV2()])
        ),
        .token(
            "two content types",
            "fc-attribute-value-count",
            attributes([.contentType, .contentType(data), .messageDigest, .signingCertificateV2()])
        ),
        .token("no message digest", "fc-messagedigest-missing", attributes([.contentType, .signingCertificateV2()])),
        .token(
            "two message digests",
            "fc-attribute-value-count",
            attributes([
                .contentType, .messageDigest, .messageDigest([UInt8](repeating: 1, count: 32)), .signingCertificateV2(),
            ])
        ),
        .token(
            "another message digest",
            "cv-messagedigest-mismatch",
            attributes([.contentType, .messageDigest([UInt8](repeating: 1, count: 32)), .signingCertificateV2()])
        ),
        Lie("a signing certificate that is the root's", "isc-ess-mismatch") { world, question in
            ClientWorld.grant(world.tsa, question) { $0.signingCertificate = .wrong(world.root) }
        },
        Lie("version 1 the signer's, version 2 the root's", "isc-ess-mismatch") { world, question in
            let root = world.root
            return ClientWorld.grant(world.tsa, question) { template in
                template.changeSigner = {
                    $0.signedAttributes = [
                        .contentType, .messageDigest, .signingCertificate(), .signingCertificateV2(of: root),
                    ]
                }
            }
        },
        Lie("version 2 the signer's, version 1 the root's", "isc-ess-mismatch") { world, question in
            let root = world.root
            return ClientWorld.grant(world.tsa, question) { template in
                template.changeSigner = {
                    $0.signedAttributes = [
                        .contentType, .messageDigest, .signingCertificate(of: root), .signingCertificateV2(),
                    ]
                }
            }
        },
        .token("a signature with SHA-1", "sav-algorithm-not-trusted") { $0.signatureDigest = .sha1 },
        .token("a signature by another key", "cv-signature-invalid") { $0.changeSigner = { $0.signingKey = .rsa5 } },
        .signer("of a purpose that is not critical", "tst-eku-not-critical") {
            $0.root.issue(ClientWorld.template(adding: [.extendedKeyUsage(.timeStamping)]))
        },
        .signer("of two purposes", "tst-eku-not-alone") {
            $0.root.issue(ClientWorld.template(adding: [.extendedKeyUsage(.timeStamping, .ocspSigning).critical()]))
        },
        .signer("of the root itself", "tst-eku-missing") { $0.root },
        Lie("a token beside a rejection", "request-rejected") { world, question in
            var template = TimeStampTemplate(world.tsa, at: ClientWorld.start)
            template.imprint = question.imprint
            template.nonce = question.nonce
            return DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(2)), template.token(over: []))
        },
        Lie("a status that nobody knows", "status-not-granted") { world, question in
            var template = TimeStampTemplate(world.tsa, at: ClientWorld.start)
            template.imprint = question.imprint
            template.nonce = question.nonce
            return DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(256)), template.token(over: []))
        },
        Lie("the token alone", "answer-unreadable") { world, question in
            var template = TimeStampTemplate(world.tsa, at: ClientWorld.start)
            template.imprint = question.imprint
            template.nonce = question.nonce
            return template.token(over: [])
        },
        Lie("two tokens", "answer-unreadable") { world, question in
            var template = TimeStampTemplate(world.tsa, at: ClientWorld.start)
            template.imprint = question.imprint
            template.nonce = question.nonce
            let token = template.token(over: [])
            return DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(0)), token, token)
        },
        Lie("nested without end", "answer-unreadable") { _, _ in
            [UInt8](repeating: 0x30, count: 1).flatMap { _ in (0..<200_000).flatMap { _ in [0x30, 0x80] as [UInt8] } }
        },
    ]

    private typealias Lie = AnswerTests.Lie

    @Test("A token that lies in its structure is refused for what it is", arguments: lies)
    func refused(lie: AnswerTests.Lie) throws {
        let world = ClientWorld()
        let liar = FakeAuthority { lie.answer(world, $0) }
        let rotation = try world.rotation([TimeStampAuthority("act", liar) { $0.attempts = 1 }])
        let expected = TimeStampUnavailable(attempts: [.init(source: "act", reason: lie.reason)])
        #expect(throws: expected) { try rotation.token(over: ClientWorld.digest, .sha256) }
    }

    /// The forms of a time that RFC 3161 §2.4.2 does not want state the same time all the same.
    @Test(
        "What is odd but can be taken in one way only is accepted",
        arguments: [
            .token("a nonce behind a zero", "") { $0.nonce?.insert(0, at: 0) },
            .token("an accuracy of a minute", "") { $0.accuracy = (60, 0, 0) },
            .token("an accuracy of nothing", "") { $0.accuracy = (0, 0, 0) },
            .token("ordering", "") { $0.ordering = true },
            .token("a time with a fraction", "", replacing([15] + time, [19] + Array("20260101120000.999Z".utf8))),
            .token(
                "both signing certificates",
                "",
                attributes([.contentType, .messageDigest, .signingCertificate(), .signingCertificateV2()])
            ),
            .token("a serial number of 300 octets", "") { $0.serialNumber = [UInt8](repeating: 1, count: 300) },
            .token("a time without seconds", "", replacing([15] + time, [13] + Array("202601011200Z".utf8))),
            .token("a time with another zone", "", replacing([15] + time, [19] + Array("20260101130000+0100".utf8))),
            .token("indefinite lengths", "") { $0.encoding = .ber(segment: 40) },
        ] as [AnswerTests.Lie]
    )
    func accepted(truth: AnswerTests.Lie) throws {
        let world = ClientWorld()
        let rotation = try world.rotation([
            TimeStampAuthority("act", FakeAuthority { truth.answer(world, $0) }) { $0.attempts = 1 }
        ])
        #expect(throws: Never.self) { try rotation.token(over: ClientWorld.digest, .sha256) }
    }
}
