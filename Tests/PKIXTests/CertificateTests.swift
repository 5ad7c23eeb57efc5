import ASN1
import LibCrypto
import PKIX
import TestPKI
import Testing

@Suite struct CertificateTests {
    private static let root = TestIdentity.selfSigned(.authority(.commonName("AC de Teste"), .p256))

    private func parse(_ template: CertificateTemplate) throws -> Certificate {
        try Certificate.parse(Self.root.issue(template).certificate[...])
    }

    private func template(_ extensions: TestExtension...) -> CertificateTemplate {
        CertificateTemplate(subject: .commonName("Pessoa Inventada"), subjectKey: .rsa1, extensions: extensions)
    }

    private func read(_ identifier: ObjectIdentifier, _ value: [UInt8]) throws -> Certificate {
        try parse(template(.raw(identifier, value)))
    }

    @Test("Fields and extensions are what the issuer wrote")
    func fields() throws {
        let policy = ObjectIdentifier(2, 16, 76, 1, 2, 3, 1)
        let certificate = try parse(
            .endEntity(
                TestName(.country("BR"), .commonName("Pessoa Inventada")),
                .rsa1,
                notBefore: .utc("2049-12-31"),
                notAfter: .utc("2050-01-01"),
                adding: [
                    .policies(policy, cps: "http://exemplo.test/dpc"), .inhibitAnyPolicy(3),
                    .ocspNoCheck(emptyValue: true),
                    .authorityInformationAccess(ocsp: ["http://ocsp.exemplo.test"]), .unknown(critical: true),
                ]
            )
        )
        #expect(certificate.version == 3)
        #expect(certificate.hasConformingValidityTypes)
        #expect(certificate.notAfter == Instant("2050-01-01"))
        #expect(certificate.keyUsage == [.digitalSignature, .nonRepudiation])
        #expect(certificate.basicConstraints == nil)
        #expect(certificate.authorityKeyIdentifier?.keyIdentifier.map { Array($0) } == TestKey.p256.keyIdentifier)
        #expect(certificate.subjectKeyIdentifier.map { Array($0) } == TestKey.rsa1.keyIdentifier)
        #expect(certificate.certificatePolicies?.map(\.policyIdentifier) == [policy])
        #expect(certificate.certificatePolicies?.first?.policyQualifiers.first?.cpsAddress == "http://exemplo.test/dpc")
        #expect(certificate.inhibitAnyPolicy == 3)
        #expect(certificate.hasOCSPNoCheck)
        #expect(
            certificate.authorityInformationAccess?.first?.accessLocation
                == .uniformResourceIdentifier("http://ocsp.exemplo.test")
        )
        #expect(certificate.extensions.contains { $0.isCritical && $0.identifier != ExtensionType.keyUsage })
        #expect(certificate.malformedExtensions.isEmpty && certificate.duplicateExtensions.isEmpty)
        #expect(!certificate.isSelfIssued)
        #expect(try certificate.subjectPublicKeyInfo.key().kind == .rsa(bits: 2048))
        #expect(Array(certificate.encoding[certificate.tbsCertificate.indices]) == Array(certificate.tbsCertificate))
    }

    @Test("What makes a path invalid does not make a certificate unreadable")
    func facts() throws {
        #expect(try parse(template().with { $0.version = 1 }).version == 1)
        #expect(try parse(template().with { $0.serialNumber = [0xff] }).serialNumber.hexadecimal == "-01")
        let long = [UInt8](repeating: 0x7f, count: 40)
        #expect(try parse(template().with { $0.serialNumber = long }).serialNumber.bytes == long)
        #expect(try parse(template().with { $0.issuerName = TestName() }).issuer.isEmpty)
        let twice = try parse(template(.keyUsage(.cRLSign), .keyUsage(.keyCertSign)))
        #expect(twice.duplicateExtensions == [ExtensionType.keyUsage])
        #expect(twice.keyUsage == .cRLSign)
        let mismatch = try parse(
            template().with {
                $0.innerAlgorithm = DEREncoder.sequence(DEREncoder.objectIdentifier(KeyAlgorithm.ed25519))
            }
        )
        #expect(mismatch.signatureAlgorithm != mismatch.tbsSignatureAlgorithm)
        let curve = try parse(
            template().with {
                $0.subjectKey = .p384
                $0.explicitCurveParameters = true
            }
        )
        #expect(try curve.subjectPublicKeyInfo.key().kind == .ec(.p384))
        let unknown = DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3))),
            DEREncoder.bitString([1])
        )
        let odd = try parse(template().with { $0.subjectPublicKeyInfo = unknown })
        #expect(throws: PublicKeyError.unsupportedAlgorithm(ObjectIdentifier(1, 2, 3))) {
            _ = try odd.subjectPublicKeyInfo.key()
        }
    }

    @Test(
        "A malformed extension is named and leaves the rest readable",
        arguments: [
            (ExtensionType.basicConstraints, [0x30, 0x03, 0x02, 0x01, 0xff]), (ExtensionType.keyUsage, [0x03, 0x01]),
            (ExtensionType.subjectAlternativeName, [0x30, 0x02, 0x8f, 0x00]),
            (ExtensionType.inhibitAnyPolicy, [0x02, 0x01, 0x80]),
            (ExtensionType.policyConstraints, [0x30, 0x03, 0x80, 0x01, 0x80]),
            (ExtensionType.certificatePolicies, [0x05, 0x00]),
            (ExtensionType.crlDistributionPoints, [0x30, 0x02, 0x30]), (ExtensionType.authorityKeyIdentifier, []),
            (ExtensionType.nameConstraints, [0x30, 0x02, 0xa0, 0x00, 0x00]),
            (ExtensionType.extendedKeyUsage, [0x30, 0x02, 0x06, 0x00]),
        ] as [(ObjectIdentifier, [UInt8])]
    )
    func malformed(identifier: ObjectIdentifier, value: [UInt8]) throws {
        let certificate = try read(identifier, value)
        #expect(certificate.malformedExtensions == [identifier])
        #expect(certificate.subject.commonName == "Pessoa Inventada")
    }

    @Test("An explicit FALSE is let pass, in basicConstraints and beside an identifier")
    func explicitDefaults() throws {
        let certificate = try read(ExtensionType.basicConstraints, [0x30, 0x03, 0x01, 0x01, 0x00])
        #expect(certificate.basicConstraints?.isCA == false)
        #expect(certificate.malformedExtensions.isEmpty)
        let list = DEREncoder.sequence(
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(ExtensionType.keyUsage),
                DEREncoder.boolean(false),
                DEREncoder.octetString([])
            )
        )
        let extensions = try CertificateExtension.parseList(Element.parse(list[...], rules: .der))
        #expect(extensions.map(\.isCritical) == [false])
    }

    @Test("Limits: extensions in a certificate, names in a list, octets in all")
    func limits() throws {
        let many = (0..<257).map { TestExtension.raw(ObjectIdentifier(1, 2, 3, UInt64($0)), [5, 0]) }
        #expect(throws: PKIXError.self) { _ = try parse(template().with { $0.extensions = many }) }
        let names = (0..<10_001).map { _ in TestGeneralName.dns("a") }
        let certificate = try parse(template(.subjectAlternativeName(names)))
        #expect(certificate.malformedExtensions == [ExtensionType.subjectAlternativeName])
        let large = [UInt8](repeating: 0, count: Certificate.maximumLength + 1)
        #expect(throws: PKIXError(.tooLarge, at: 0)) { _ = try Certificate.parse(large[...]) }
    }

    @Test("RFC 5280 §4.1.2.5: UTCTime without seconds is refused, GeneralizedTime before 2050 is a fact")
    func times() throws {
        let early = try parse(
            template().with {
                $0.mutateBeforeSigning = { tbs in
                    Self.replaceValidity(tbs, with: DEREncoder.generalizedTime(.utc("2022-01-01")))
                }
            }
        )
        #expect(!early.hasConformingValidityTypes)
        #expect(throws: PKIXError.self) {
            _ = try parse(
                template().with {
                    $0.mutateBeforeSigning = { tbs in
                        Self.replaceValidity(tbs, with: DEREncoder.element(.utcTime, Array("2201010000Z".utf8)))
                    }
                }
            )
        }
    }

    /// The TBSCertificate with another notBefore.
    private static func replaceValidity(_ tbs: [UInt8], with time: [UInt8]) -> [UInt8] {
        let old = DEREncoder.sequence(DEREncoder.time(.utc("2022-01-01")), DEREncoder.time(.utc("2027-01-01")))
        let new = DEREncoder.sequence(time, DEREncoder.time(.utc("2027-01-01")))
        guard let content = try? Element.parse(tbs[...], rules: .der).content, let range = content.firstRange(of: old)
        else {
            return tbs
        }
        var changed = Array(content)
        let start = range.lowerBound - content.startIndex
        changed.replaceSubrange(start..<start + old.count, with: new)
        return DEREncoder.element(.sequence, changed)
    }

    @Test("No truncation and no flipped octet traps; what is left is refused or read")
    func spoiled() throws {
        let names: [TestGeneralName] = [.person(birth: "01021980", cpf: "11144477735"), .dns("exemplo.test")]
        let whole = Self.root.issue(
            .endEntity(
                .commonName("Pessoa Inventada"),
                .p384,
                adding: [.subjectAlternativeName(names), .policies(PolicyInformation.anyPolicy)]
            )
            .with { $0.explicitCurveParameters = true }
        ).certificate
        for length in 0..<whole.count {
            #expect(throws: PKIXError.self) { _ = try Certificate.parse(whole[..<length]) }
        }
        for index in whole.indices {
            for mask: UInt8 in [0x01, 0x20, 0x80, 0xff] {
                var copy = whole
                copy[index] ^= mask
                guard let certificate = try? Certificate.parse(copy[...]) else { continue }
                _ = try? certificate.subjectPublicKeyInfo.key()
                _ = certificate.icpBrasilAttributes
                _ = certificate.subject.description
                #expect(certificate.sha256.count == 32)
            }
        }
    }

    @Test("A slice of a larger buffer is read in place")
    func slices() throws {
        let bytes = Self.root.certificate
        let buffer = [0, 0, 0] + bytes + [0]
        let certificate = try Certificate.parse(buffer[3..<3 + bytes.count])
        #expect(certificate.encoding.startIndex == 3)
        #expect(try certificate == Certificate.parse(bytes[...]))
        #expect(throws: PKIXError.self) { _ = try Certificate.parse(buffer[3...]) }
    }

    @Test("Keys and certificates can be asked for by many threads at once")
    func threads() async throws {
        let certificate = try Certificate.parse(Self.root.certificate[...])
        let keys = await withTaskGroup(of: PublicKey?.self, returning: [PublicKey].self) { group in
            for _ in 0..<64 { group.addTask { try? certificate.subjectPublicKeyInfo.key() } }
            return await group.reduce(into: []) { if let key = $1 { $0.append(key) } }
        }
        #expect(keys.count == 64)
        #expect(keys.allSatisfy { $0 === keys[0] })
    }
}
