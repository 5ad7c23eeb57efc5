import TestPKI

/// Levels of CAs with one name each and several keys, each certified by every key of the level above: a maze for builders.
struct FanOut {
    let certificates: [TestIdentity]
    let target: TestIdentity

    private static let keys: [TestKey] = [
        .rsa1, .rsa2, .rsa3, .rsa4, .rsa5, .rsa6, .rsa7, .rsa8, .rsa9, .rsa10,
    ]

    init(levels: Int, width: Int) {
        var certificates: [TestIdentity] = []
        // Without key identifiers every CA of a level is as likely as the next.
        func template(_ level: Int, _ key: TestKey) -> CertificateTemplate {
            CertificateTemplate(
                subject: Self.name(level),
                subjectKey: key,
                extensions: [.basicConstraints(ca: true), .keyUsage(.keyCertSign, .cRLSign)]
            )
        }
        for level in 1...levels {
            let issuers = (0..<width).map { TestIdentity.selfSigned(template(level + 1, Self.key($0))) }
            for index in 0..<width {
                for issuer in issuers {
                    certificates.append(issuer.issue(template(level, Self.key(index))))
                }
            }
        }
        self.certificates = certificates
        target = TestIdentity.selfSigned(template(1, Self.key(0))).endEntity()
    }

    static func key(_ index: Int) -> TestKey { keys[index % keys.count] }

    static func name(_ level: Int) -> TestName { .commonName("Level \(level)") }

    func name(_ level: Int) -> TestName { Self.name(level) }
}
