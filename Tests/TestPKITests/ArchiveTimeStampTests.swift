import ASN1
import LibCrypto
import TestPKI
import TestSupport
import Testing

/// The imprints of time-stamps over references and archives, put together once more from the file as it stands, with
/// OpenSSL as the judge of each token.
@Suite struct ArchiveTimeStampTests {
    private static let content = Array("Documento arquivado.\n".utf8)
    private let chain = TestChain()

    private func stamp() -> TimeStampTemplate {
        let tsa = chain.issuing.issue(
            .endEntity(.commonName("Carimbo de Teste"), .rsa7, adding: [.extendedKeyUsage(.timeStamping).critical()])
        )
        return TimeStampTemplate(tsa, at: .utc("2024-05-05T10:11:12Z"))
    }

    private func list() -> [UInt8] {
        chain.issuing.crl(CRLTemplate(thisUpdate: .utc("2024-05-01"), nextUpdate: .utc("2024-06-01")))
    }

    /// What stands in SignedData, element by element.
    private struct Parts {
        var encapsulated: ArraySlice<UInt8> = []
        var certificates: ArraySlice<UInt8> = []
        var lists: ArraySlice<UInt8> = []
        var contentType: ArraySlice<UInt8> = []
        var fields: [ArraySlice<UInt8>] = []
        var signature: ArraySlice<UInt8> = []
        var attributes: [Element] = []

        init(_ file: [UInt8]) throws {
            var outer = try Element.parse(file[...], rules: .der).sequence()
            _ = try outer.next()
            var signedData = try outer.next().explicit().sequence()
            _ = try signedData.next()
            _ = try signedData.next()
            let encapsulated = try signedData.next()
            self.encapsulated = encapsulated.encoding
            var inner = try encapsulated.sequence()
            contentType = try inner.next().encoding
            var next = try signedData.next()
            if next.tag == .contextConstructed(0) {
                certificates = next.encoding
                next = try signedData.next()
            }
            if next.tag == .contextConstructed(1) {
                lists = next.encoding
                next = try signedData.next()
            }
            var infos = try next.set()
            var info = try infos.next().sequence()
            while let field = try info.nextIfPresent() {
                if field.tag == .contextConstructed(1) {
                    attributes = try Self.members(field)
                } else {
                    fields.append(field.encoding)
                    if field.tag == .octetString { signature = field.content }
                }
            }
        }

        private static func members(_ set: Element) throws -> [Element] {
            var reader = try Element.parse(([0x31] + set.encoding.dropFirst())[...], rules: .der).set()
            var members: [Element] = []
            while let member = try reader.nextIfPresent() { members.append(member) }
            return members
        }

        /// The attributes with one of these types, as `SEQUENCE`s, in the order of the types.
        func attributes(_ types: [ObjectIdentifier]) throws -> [Element] {
            try types.flatMap { type in
                try attributes.filter { attribute in
                    var reader = try attribute.sequence()
                    return try reader.next().objectIdentifier() == type
                }
            }
        }

        /// The first value of the only attribute of a type.
        func value(_ type: ObjectIdentifier) throws -> [UInt8] {
            let attribute = try #require(try attributes([type]).first)
            var reader = try attribute.sequence()
            _ = try reader.next()
            var values = try reader.next().set()
            return Array(try values.next().encoding)
        }
    }

    private func expectToken(_ token: [UInt8], covers bytes: [UInt8]) throws {
        let openssl = try OpenSSLCommand()
        let time = String(Instant.utc("2024-06-01").seconds)
        let arguments = [
            "ts", "-verify", "-token_in", "-in", try openssl.file("token", token), "-data",
            try openssl.file("data", bytes), "-CAfile", try openssl.file("root.pem", chain.root.pem), "-untrusted",
            try openssl.file("issuing.pem", chain.issuing.pem), "-attime", time,
        ]
        let outcome = try openssl.outcome(arguments)
        #expect(outcome.status == 0, "\(outcome.output)")
    }

    private static func smime(_ number: UInt64) -> ObjectIdentifier {
        ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 2, number)
    }

    private func message(_ unsigned: [SignerAttribute], detached: Bool = false) -> [UInt8] {
        CMSTemplate(
            Self.content,
            signers: SignerTemplate(chain.signer, unsignedAttributes: unsigned),
            detached: detached,
            certificates: [chain.issuing.certificate],
            crls: [list()]
        ).encode()
    }

    @Test("The CAdES-C time-stamp is over signature value, signature time-stamp and references") func references()
        throws
    {
        let reference = TestRevocationReference.crl(
            list(),
            issuer: chain.issuing.name,
            thisUpdate: .utc("2024-05-01"),
            number: 1
        )
        let parts = try Parts(
            message([
                .signatureTimeStamp(stamp()), .certificateReferences([chain.issuing, chain.root]),
                .revocationReferences([reference]), .sigAndRefsTimeStamp(stamp()), .refsOnlyTimeStamp(stamp()),
            ])
        )
        let all = try parts.attributes([Self.smime(14), Self.smime(21), Self.smime(22)]).flatMap(\.content)
        try expectToken(try parts.value(Self.smime(25)), covers: Array(parts.signature) + all)
        let references = try parts.attributes([Self.smime(21), Self.smime(22)]).flatMap(\.content)
        try expectToken(try parts.value(Self.smime(26)), covers: references)
    }

    @Test("Archive time-stamp v2 is over all that stands in the file but itself", arguments: [false, true])
    func version2(isDetached: Bool) throws {
        let parts = try Parts(
            message([.signatureTimeStamp(stamp()), .archiveTimeStampV2(stamp())], detached: isDetached)
        )
        let others = try parts.attributes([Self.smime(14)]).flatMap(\.encoding)
        let covered = [
            Array(parts.encapsulated), isDetached ? Self.content : [], Array(parts.certificates), Array(parts.lists),
            Array(parts.fields.joined()), DEREncoder.element(.contextConstructed(1), others),
        ]
        try expectToken(try parts.value(Self.smime(48)), covers: Array(covered.joined()))
    }

    @Test("Archive time-stamp v3 is over type, digest, signed fields and index") func version3() throws {
        for version in ATSHashIndexTemplate.Version.allCases {
            let unsigned: [SignerAttribute] = [
                .signatureTimeStamp(stamp()), .archiveTimeStampV3(stamp(), index: ATSHashIndexTemplate(version)),
            ]
            let parts = try Parts(message(unsigned))
            let token = try parts.value(ObjectIdentifier(0, 4, 0, 1733, 2, 4))
            let type =
                switch version {
                case .v1: ObjectIdentifier(0, 4, 0, 1733, 2, 5)
                case .v2: ObjectIdentifier(0, 4, 0, 19_122, 1, 4)
                case .v3: ObjectIdentifier(0, 4, 0, 19_122, 1, 5)
                }
            let index = try Parts(token).value(type)
            let digest = try Digest.hash(.sha256, Self.content)
            let covered = Array(parts.contentType) + digest + parts.fields.flatMap { $0 } + index
            try expectToken(token, covers: covered)
        }
    }
}
