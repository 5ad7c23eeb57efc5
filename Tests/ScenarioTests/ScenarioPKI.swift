import ASN1
import LibCrypto
import TestPKI

/// The certificates of a scenario: six ready ones, changed or joined by others.
///
/// `root` (2010 to 2040) issues `ca` and `tsa-ca` (2012 to 2036); `ca` issues `signer` (2022-06-01 to 2027-06-01) and
/// the responder `ocsp`; `tsa-ca` issues `tsa` (both 2012 to 2036).
struct ScenarioPKI {
    static let keys: Set<String> = [
        "like", "issuer", "key", "from", "to", "subject", "digest", "purposes", "purposes-critical", "usage", "ca",
        "path-length", "no-check", "signed-by", "corrupt", "unknown-critical", "point",
    ]
    private static let pointKeys: Set<String> = ["uri", "crl-issuer"]
    private static let ready = ["root", "ca", "tsa-ca", "signer", "tsa", "ocsp"]
    private static let readyKeys: [TestKey] = [.rsa1, .rsa2, .rsa4, .rsa3, .rsa5, .rsa6]
    private static let otherKeys: [TestKey] = [.rsa7, .rsa8, .rsa9, .rsa10, .rsa11, .rsa12]

    private(set) var identities: [String: TestIdentity] = [:]
    /// The name of each certificate's issuer.
    private(set) var issuers: [String: String] = [:]
    /// The names in the order of issue.
    private(set) var names: [String] = []
    private(set) var authorities: [String] = []

    init(_ changes: [(name: String, mapping: ScenarioMapping)]) throws {
        let changed = Dictionary(uniqueKeysWithValues: changes.map { ($0.name, $0.mapping) })
        let others = changes.filter { !Self.ready.contains($0.name) }
        // An issuer comes before what it issues; what a scenario adds comes after the ready ones unless they need it.
        for name in Self.ready + others.map(\.name) { try issue(name, changed, others.map(\.name), depth: 0) }
    }

    func identity(_ name: String) throws -> TestIdentity {
        guard let identity = identities[name] else { throw ScenarioError("no certificate '\(name)'") }
        return identity
    }

    private mutating func issue(
        _ name: String,
        _ changes: [String: ScenarioMapping],
        _ others: [String],
        depth: Int
    ) throws {
        guard identities[name] == nil else { return }
        guard depth < 10 else { throw ScenarioError("\(name) is its own issuer") }
        let change = changes[name]
        guard change != nil || Self.ready.contains(name) else { throw ScenarioError("no certificate '\(name)'") }
        let like = try change?.text("like") ?? name
        guard Self.ready.contains(like) else { throw ScenarioError("\(name) must be like a ready certificate") }
        let issuerName = try change?.text("issuer") ?? Self.issuer(of: like)
        let listIssuer = try change?.mapping("point", keys: Self.pointKeys)?.text("crl-issuer")
        for needed in [issuerName, try change?.text("signed-by"), listIssuer].compactMap({ $0 }) where needed != name {
            try issue(needed, changes, others, depth: depth + 1)
        }
        let template = try template(name, like: like, change, others)
        identities[name] =
            issuerName == name ? .selfSigned(template) : try identity(issuerName).issue(template)
        issuers[name] = issuerName
        names.append(name)
        if try change?.flag("ca") ?? ["root", "ca", "tsa-ca"].contains(like) { authorities.append(name) }
    }

    private static func issuer(of like: String) -> String {
        switch like {
        case "signer", "ocsp": "ca"
        case "tsa": "tsa-ca"
        default: "root"
        }
    }

    private func template(
        _ name: String,
        like: String,
        _ change: ScenarioMapping?,
        _ others: [String]
    ) throws -> CertificateTemplate {
        let kind = Self.ready.firstIndex(of: like) ?? 0
        var key = Self.readyKeys[kind]
        if let index = others.firstIndex(of: name) { key = Self.otherKeys[index % Self.otherKeys.count] }
        if let text = try change?.text("key") { key = identities[text]?.key ?? TestKey(text) }
        var subject = TestName.commonName(Self.commonName(name, like: like))
        if let text = try change?.text("subject") { subject = identities[text]?.name ?? .commonName(text) }
        var template = Self.template(like, subject, key)
        guard let change else { return template }
        template.notBefore = try change.time("from") ?? template.notBefore
        template.notAfter = try change.time("to") ?? template.notAfter
        template.scheme = try change.digest("digest").map { .rsaPKCS1($0) }
        template.signingKey = try change.text("signed-by").map { try identity($0).key }
        if try change.flag("corrupt") == true {
            // The last octet of the subject key identifier, before the 33 of the authority key identifier.
            template.mutateAfterSigning = { ByteMutation.flip($0, at: -34) }
        }
        try extend(&template, change)
        return template
    }

    private static func template(_ like: String, _ subject: TestName, _ key: TestKey) -> CertificateTemplate {
        let from = Instant.utc("2012-01-01")
        let to = Instant.utc("2036-01-01")
        switch like {
        case "root":
            return .authority(subject, key, notBefore: .utc("2010-01-01"), notAfter: .utc("2040-01-01"))
        case "ca", "tsa-ca": return .authority(subject, key, notBefore: from, notAfter: to)
        case "tsa":
            let purpose = TestExtension.extendedKeyUsage(.timeStamping).critical()
            return .endEntity(subject, key, notBefore: from, notAfter: to, adding: [purpose])
        case "ocsp":
            let extensions = [TestExtension.extendedKeyUsage(.ocspSigning), .ocspNoCheck()]
            return .endEntity(subject, key, notBefore: from, notAfter: to, adding: extensions)
        default:
            return .endEntity(subject, key, notBefore: .utc("2022-06-01"), notAfter: .utc("2027-06-01"))
        }
    }

    private static func commonName(_ name: String, like: String) -> String {
        switch name {
        case "root": "AC Raiz de Teste"
        case "ca": "AC de Teste"
        case "tsa-ca": "AC do Carimbo de Teste"
        case "signer": "FULANO DE TAL DE TESTE"
        case "tsa": "Servidor de Carimbo de Teste"
        case "ocsp": "Respondedor OCSP de Teste"
        default: "\(like) de Teste \(name)"
        }
    }

    private func extend(_ template: inout CertificateTemplate, _ change: ScenarioMapping) throws {
        if change["purposes"] != nil {
            let purposes = try change.texts("purposes").map { try Self.purpose($0, change) }
            template = template.without(ObjectIdentifier(2, 5, 29, 37))
            if !purposes.isEmpty {
                let critical = try change.flag("purposes-critical") ?? true
                template.extensions.append(.extendedKeyUsages(purposes).critical(critical))
            }
        }
        if change["usage"] != nil {
            let bits = try change.texts("usage").map { try Self.usage($0, change) }
            template = template.replacing(.keyUsages(bits))
        }
        if let isCA = try change.flag("ca") {
            template = template.replacing(.basicConstraints(ca: isCA, pathLength: try change.number("path-length")))
            if isCA, change["usage"] == nil { template = template.replacing(.keyUsage(.keyCertSign, .cRLSign)) }
        } else if let length = try change.number("path-length") {
            template = template.replacing(.basicConstraints(ca: true, pathLength: length))
        }
        if try change.flag("no-check") == false {
            template = template.without(ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 5))
        }
        if try change.flag("unknown-critical") == true { template.extensions.append(.unknown(critical: true)) }
        if let point = try change.mapping("point", keys: Self.pointKeys) {
            var distribution = TestDistributionPoint()
            if let uri = try point.text("uri") { distribution.fullName = [.uri(uri)] }
            if let issuer = try point.text("crl-issuer") {
                distribution.crlIssuer = [.directory(try identity(issuer).name)]
            }
            template.extensions.append(.crlDistributionPoints(distribution))
        }
    }

    private static func purpose(_ text: String, _ change: ScenarioMapping) throws -> TestExtendedKeyUsage {
        switch text {
        case "time-stamping": .timeStamping
        case "ocsp-signing": .ocspSigning
        case "client-auth": .clientAuth
        case "email-protection": .emailProtection
        default: throw change.error("no purpose '\(text)'")
        }
    }

    private static func usage(_ text: String, _ change: ScenarioMapping) throws -> TestKeyUsage {
        switch text {
        case "digital-signature": .digitalSignature
        case "non-repudiation": .nonRepudiation
        case "key-encipherment": .keyEncipherment
        case "key-cert-sign": .keyCertSign
        case "crl-sign": .cRLSign
        default: throw change.error("no key usage '\(text)'")
        }
    }
}
