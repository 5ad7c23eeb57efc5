import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// The checks of RFC 5280 §6.1.3 to §6.1.5, one by one.
@Suite("Basic path validation")
struct BasicPathValidationTests {
    private let root = Scenario.root
    private let issuer = Scenario.root.authority("First CA", .rsa1)
    private let target = CertificateTemplate.endEntity(.commonName("Signer for Tests"), .rsa12)

    private func code(_ template: CertificateTemplate) throws -> PathFindingCode? {
        try Scenario(issuer).code(issuer.issue(template))
    }

    private func code(below authority: CertificateTemplate) throws -> PathFindingCode? {
        let issuer = root.issue(authority)
        return try Scenario(issuer).code(issuer.issue(target))
    }

    private var authority: CertificateTemplate { .authority(.commonName("Second CA"), .rsa2) }

    @Test("validity begins and ends with the second that the certificate names")
    func validity() throws {
        let identity = issuer.issue(target)
        for (time, expected) in [
            ("2021-12-31T23:59:59Z", PathFindingCode.certificateNotYetValid), ("2022-01-01T00:00:00Z", nil),
            ("2027-01-01T00:00:00.5Z", nil), ("2027-01-01T00:00:01Z", .certificateExpired),
        ] {
            let instant = try #require(Instant(time))
            #expect(try Scenario(issuer).code(identity, PathParameters(time: instant)) == expected, "\(time)")
        }
    }

    @Test("a certificate may be valid until 9999 and from before 1950")
    func longValidity() throws {
        #expect(
            try code(
                target.with {
                    $0.notBefore = .utc("1949-01-01")
                    $0.notAfter = .utc("9999-12-31")
                }
            ) == nil
        )
    }

    @Test("a changed certificate, another signer, and differing algorithms are told apart")
    func signatures() throws {
        let changed = target.with {
            $0.mutateAfterSigning = { bytes in
                var bytes = bytes
                bytes[15] ^= 1
                return bytes
            }
        }
        #expect(try code(changed) == .certificateSignatureInvalid)
        #expect(try code(target.with { $0.signingKey = .rsa9 }) == .certificateSignatureInvalid)
        let sha512: [UInt8] = [48, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 13, 5, 0]
        #expect(try code(target.with { $0.outerAlgorithm = sha512 }) == .signatureAlgorithmMismatch)
        let unknown: [UInt8] = [48, 7, 6, 5, 42, 3, 4, 5, 6]
        let unsupported = target.with {
            $0.outerAlgorithm = unknown
            $0.innerAlgorithm = unknown
        }
        #expect(try code(unsupported) == .algorithmUnsupported)
    }

    @Test("a key of an unknown algorithm is a finding")
    func unknownKey() throws {
        let key = DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(1, 3, 6, 1, 4, 1, 44588, 2, 1))),
            DEREncoder.bitString([4, 1, 2, 3])
        )
        #expect(try code(below: authority.with { $0.subjectPublicKeyInfo = key }) == .algorithmUnsupported)
    }

    @Test("an end entity is no CA")
    func endEntityAsAuthority() throws {
        let signer = CertificateTemplate.endEntity(.commonName("Other Signer"), .rsa11)
        #expect(try code(below: signer) == .notACertificationAuthority)
        let explicit = authority.replacing(.basicConstraints(ca: false))
        #expect(try code(below: explicit) == .notACertificationAuthority)
        #expect(try code(below: authority.without(ExtensionType.basicConstraints)) == .notACertificationAuthority)
    }

    @Test("a CA of version 1 is refused unless it is the anchor")
    func versionOne() throws {
        let old = CertificateTemplate(subject: .commonName("Old CA"), subjectKey: .rsa3).with { $0.version = 1 }
        #expect(try code(below: old) == .notACertificationAuthority)
        let anchor = TestIdentity.selfSigned(old)
        #expect(try Scenario(anchor: anchor).code(anchor.issue(target)) == nil)
    }

    @Test("keyUsage of a CA may be absent, but where it is there it must allow keyCertSign")
    func keyUsage() throws {
        #expect(try code(below: authority.without(ExtensionType.keyUsage)) == nil)
        #expect(try code(below: authority.replacing(.keyUsage(.cRLSign))) == .keyUsageCertificateSign)
    }

    @Test("path length counts CAs that are not self-issued")
    func pathLength() throws {
        let limited = root.authority("Limited CA", .rsa2, pathLength: 0)
        #expect(try Scenario(limited).code(limited.issue(target)) == nil)
        let below = limited.authority("Too Low", .rsa3)
        #expect(try Scenario(limited, below).code(below.issue(target)) == .pathLengthExceeded)
        let rolled = limited.issue(.authority(.commonName("Limited CA"), .rsa4))
        #expect(try Scenario(limited, rolled).code(rolled.issue(target)) == nil)
    }

    @Test("a path length in an end entity's certificate or a negative one")
    func oddPathLengths() throws {
        #expect(try code(target.replacing(.basicConstraints(ca: false, pathLength: 0))) == nil)
        #expect(
            try code(below: authority.replacing(.basicConstraints(ca: true, pathLength: -1))) == .extensionMalformed
        )
    }

    @Test("an unknown critical extension refuses target, CA and anchor; one that is not critical does not")
    func criticalExtensions() throws {
        let unknown = TestExtension.unknown(critical: true)
        #expect(try code(target.replacing(unknown)) == .extensionCriticalUnknown)
        #expect(try code(below: authority.replacing(unknown)) == .extensionCriticalUnknown)
        #expect(try code(target.replacing(.unknown(critical: false))) == nil)
        let anchor = TestIdentity.selfSigned(.authority(.commonName("Odd Root"), .rsa5).replacing(unknown))
        #expect(try Scenario(anchor: anchor).code(anchor.issue(target)) == .extensionCriticalUnknown)
    }

    @Test("a duplicate extension and a malformed one that counts are refused")
    func brokenExtensions() throws {
        #expect(try code(target.with { $0.extensions.append(.keyUsage(.digitalSignature)) }) == .extensionDuplicate)
        let broken = TestExtension.raw(ExtensionType.certificatePolicies, [0x30, 0x05, 0x01])
        #expect(try code(target.replacing(broken)) == .extensionMalformed)
        #expect(try code(target.replacing(.raw(ExtensionType.authorityKeyIdentifier, [1]))) == nil)
    }

    @Test("an extension that says what it may not say is malformed")
    func contradictions() throws {
        #expect(try code(target.replacing(.basicConstraints(ca: false, pathLength: 3))) == .extensionMalformed)
        let constraints = TestExtension.nameConstraints(permitted: [.dns("example.com")])
        #expect(try code(target.replacing(constraints)) == .extensionMalformed)
        for identifier in [
            ExtensionType.extendedKeyUsage, ExtensionType.certificatePolicies, ExtensionType.policyConstraints,
            ExtensionType.policyMappings, ExtensionType.subjectAlternativeName,
        ] {
            #expect(try code(target.replacing(.raw(identifier, [0x30, 0]))) == .extensionMalformed)
        }
        #expect(try code(target.replacing(.keyUsage(.digitalSignature, .keyCertSign))) == .extensionMalformed)
        let names = TestExtension.raw(ExtensionType.subjectAlternativeName, Array("example.test".utf8))
        #expect(try code(target.replacing(names)) == .extensionMalformed)
        let nameless = target.with { $0.subject = TestName(relativeNames: []) }
        let none = TestExtension.raw(ExtensionType.subjectAlternativeName, critical: true, [0x30, 0])
        #expect(try code(nameless.replacing(none)) == .extensionMalformed)
        #expect(try code(nameless.replacing(.subjectAlternativeName(.dns("example.test")).critical())) == nil)
        let policy = ObjectIdentifier(2, 999, 1)
        #expect(try code(target.replacing(.policies(policy, policy))) == .extensionMalformed)
    }

    @Test("extensions in a certificate that is not version 3, and version 4")
    func versions() throws {
        #expect(try code(target.with { $0.version = 2 }) == .versionInvalid)
        #expect(try code(target.with { $0.version = 4 }) == .versionInvalid)
    }

    @Test(
        "serial numbers that no CA should give are let pass",
        arguments: [[0], [0xff], [UInt8](repeating: 0x7f, count: 40)]
    )
    func serialNumbers(_ number: [UInt8]) throws {
        #expect(try code(target.with { $0.serialNumber = number }) == nil)
    }

    @Test("an empty subject with an alternative name is a name; an empty issuer is none")
    func emptyNames() throws {
        let nameless = target.with { $0.subject = TestName(relativeNames: []) }
        #expect(try code(nameless.replacing(.subjectAlternativeName(.dns("example.test")).critical())) == nil)
        #expect(try code(nameless.replacing(.subjectAlternativeName(.dns("example.test")))) == .nameEmpty)
        #expect(try code(nameless) == .nameEmpty)
        let authority = authority.with { $0.subject = TestName(relativeNames: []) }
        #expect(try code(below: authority) == .nameEmpty)
    }

    @Test("purposes: time-stamping critical and alone, OCSP signing by name, others also by absence")
    func purposes() throws {
        func code(_ purpose: KeyPurpose, _ extensions: TestExtension...) throws -> PathFindingCode? {
            let parameters = PathParameters(time: Scenario.time, requiredPurpose: purpose)
            let template = target.with { $0.extensions += extensions }
            return try Scenario(issuer).code(issuer.issue(template), parameters)
        }
        #expect(try code(.timeStamping, .extendedKeyUsage(.timeStamping).critical()) == nil)
        #expect(try code(.timeStamping, .extendedKeyUsage(.timeStamping)) == .extendedKeyUsage)
        #expect(try code(.timeStamping, .extendedKeyUsage(.timeStamping, .clientAuth).critical()) == .extendedKeyUsage)
        #expect(try code(.timeStamping) == .extendedKeyUsage)
        #expect(try code(.ocspSigning, .extendedKeyUsage(.ocspSigning)) == nil)
        #expect(try code(.ocspSigning, .extendedKeyUsage(.any)) == .extendedKeyUsage)
        let email = KeyPurpose.other(TestExtendedKeyUsage.emailProtection.identifier)
        #expect(try code(email) == nil)
        #expect(try code(email, .extendedKeyUsage(.any)) == nil)
        #expect(try code(email, .extendedKeyUsage(.clientAuth)) == .extendedKeyUsage)
    }

    @Test("an anchor's certificate brings its constraints, and its validity only where asked")
    func anchors() throws {
        let expired = TestIdentity.selfSigned(
            .authority(.commonName("Expired Root"), .rsa5, notBefore: .utc("2010-01-01"), notAfter: .utc("2020-01-01"))
        )
        var parameters = PathParameters(time: Scenario.time)
        #expect(try Scenario(anchor: expired).code(expired.issue(target), parameters) == nil)
        parameters.checksAnchorValidity = true
        #expect(try Scenario(anchor: expired).code(expired.issue(target), parameters) == .certificateExpired)
        let short = TestIdentity.selfSigned(.authority(.commonName("Short Root"), .rsa5, pathLength: 0))
        let below = short.authority("Too Low", .rsa3)
        #expect(try Scenario(below, anchor: short).code(below.issue(target)) == .pathLengthExceeded)
        let mute = TestIdentity.selfSigned(.authority(.commonName("Mute Root"), .rsa5).replacing(.keyUsage(.cRLSign)))
        #expect(try Scenario(anchor: mute).code(mute.issue(target)) == .keyUsageCertificateSign)
    }

    @Test(
        "every signature algorithm verifies in a chain",
        arguments: [
            TestKey.rsa4096, .p256, .p384, .p521, .secp256k1, .brainpoolP256r1, .brainpoolP384r1, .brainpoolP512r1,
            .brainpoolP256t1, .brainpoolP384t1, .brainpoolP512t1, .ed25519, .ed448, .dsa,
        ]
    )
    func algorithms(_ key: TestKey) throws {
        let issuer = root.authority("Algorithm CA", key)
        #expect(try Scenario(issuer).code(issuer.issue(target)) == nil)
    }
}
