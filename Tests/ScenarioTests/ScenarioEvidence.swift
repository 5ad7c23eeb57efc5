import ASN1
import LibCrypto
import TestPKI

/// The CRLs and OCSP responses of a scenario: the current lists of the authorities, and others by name.
struct ScenarioEvidence {
    static let listsKeys: Set<String> = ["of", "at", "next", "digest", "keep-expired", "given"]
    static let revokedKeys: Set<String> = ["at", "reason", "invalid-since", "issuer"]
    static let keys: Set<String> = [
        "crl", "at", "next", "number", "revoked", "digest", "keep-expired", "signed-by", "issuer-name", "scope",
        "delta-base", "unknown-critical", "tamper", "given", "ocsp", "about", "status", "revoked-at", "reason",
        "produced", "responder", "archive-cutoff", "embed",
    ]

    /// One CRL or response, as attributes name it.
    struct Item {
        let isList: Bool
        /// A CertificateList or an OCSPResponse.
        let encoding: [UInt8]
        /// The same, or the BasicOCSPResponse.
        let value: [UInt8]
        let reference: TestRevocationReference
    }

    private(set) var items: [String: Item] = [:]
    /// What is given beside the document.
    private(set) var given: [[UInt8]] = []
    private let pki: ScenarioPKI

    init(_ root: ScenarioMapping, _ pki: ScenarioPKI, at time: Instant) throws {
        self.pki = pki
        let revoked = try root.named("revoked", keys: Self.revokedKeys)
        let lists = try root.mapping("lists", keys: Self.listsKeys)
        let listed = lists?["of"] == nil ? ["root", "ca", "tsa-ca"] : try lists?.texts("of") ?? []
        for name in listed {
            let issued = try lists?.time("at") ?? time.adding(seconds: -86_400)
            let own = try revoked.filter { entry in
                guard let issuer = pki.issuers[entry.name] else {
                    throw ScenarioError("no certificate '\(entry.name)'")
                }
                guard let date = try entry.mapping.time("at") else { throw entry.mapping.error("at is missing") }
                return issuer == name && date <= issued
            }
            var template = CRLTemplate(
                thisUpdate: issued,
                nextUpdate: try lists?.time("next") ?? time.adding(seconds: 30 * 86_400),
                number: Self.number(issued),
                entries: try own.map { try entry($0.name, $0.mapping) }
            )
            template.scheme = try lists?.digest("digest").map { .rsaPKCS1($0) }
            if let since = try lists?.time("keep-expired") {
                template.extensions.append(.expiredCertsOnCRL(since: since))
            }
            add("current-\(name)", list: template, of: try pki.identity(name))
            if try lists?.flag("given") ?? true { give("current-\(name)") }
        }
        for (name, mapping) in try root.named("evidence", keys: Self.keys) {
            if mapping["crl"] == nil {
                try addResponse(name, mapping)
            } else {
                try addList(name, mapping)
            }
            if try mapping.flag("given") ?? true { give(name) }
        }
    }

    func item(_ name: String) throws -> Item {
        guard let item = items[name] else { throw ScenarioError("no evidence '\(name)'") }
        return item
    }

    private mutating func give(_ name: String) { if let item = items[name] { given.append(item.encoding) } }

    private static func number(_ issued: Instant) -> Int {
        Int((issued.seconds - Instant.utc("2010-01-01").seconds) / 3_600)
    }

    private mutating func add(_ name: String, list template: CRLTemplate, of authority: TestIdentity) {
        let encoding = authority.crl(template)
        let reference = TestRevocationReference.crl(
            encoding,
            issuer: template.issuerName ?? authority.name,
            thisUpdate: template.thisUpdate,
            number: template.number
        )
        items[name] = Item(isList: true, encoding: encoding, value: encoding, reference: reference)
    }

    private func entry(_ name: String, _ mapping: ScenarioMapping) throws -> CRLEntryTemplate {
        guard let date = try mapping.time("at") else { throw mapping.error("at is missing") }
        var entry = CRLEntryTemplate.revoked(try pki.identity(name), at: date, reason: try reason(mapping))
        entry.invalidityDate = try mapping.time("invalid-since")
        entry.certificateIssuer = try mapping.text("issuer").map { try pki.identity($0).name }
        return entry
    }

    private func reason(_ mapping: ScenarioMapping) throws -> TestRevocationReason? {
        guard let text = try mapping.text("reason") else { return nil }
        guard let reason = TestRevocationReason.allCases.first(where: { "\($0)" == text }) else {
            throw mapping.error("no reason '\(text)'")
        }
        return reason
    }

    private mutating func addList(_ name: String, _ mapping: ScenarioMapping) throws {
        guard let issued = try mapping.time("at") else { throw mapping.error("at is missing") }
        let entries = try mapping.named("revoked", keys: Self.revokedKeys)
        var template = CRLTemplate(
            thisUpdate: issued,
            nextUpdate: try mapping.time("next"),
            number: try mapping.number("number") ?? Self.number(issued),
            entries: try entries.map { try entry($0.name, $0.mapping) },
            deltaBase: try mapping.number("delta-base")
        )
        template.scheme = try mapping.digest("digest").map { .rsaPKCS1($0) }
        template.issuerName = try mapping.text("issuer-name").map { try pki.identity($0).name }
        template.signer = try mapping.text("signed-by").map { try pki.identity($0) }
        if let since = try mapping.time("keep-expired") { template.extensions.append(.expiredCertsOnCRL(since: since)) }
        if try mapping.flag("unknown-critical") == true { template.extensions.append(.unknown(critical: true)) }
        if try mapping.flag("tamper") == true {
            // The last octets of TBSCertList are those of an extension's value.
            template.mutateAfterSigning = { ByteMutation.flip($0, at: -1) }
        }
        let keys: Set<String> = ["uri", "users", "authorities", "indirect", "reasons", "attributes"]
        if let scope = try mapping.mapping("scope", keys: keys) {
            let reasons = try scope.texts("reasons").compactMap(Int.init)
            template.issuingDistributionPoint = .issuingDistributionPoint(
                fullName: try scope.text("uri").map { [.uri($0)] } ?? [],
                onlyUserCertificates: try scope.flag("users") ?? false,
                onlyAuthorityCertificates: try scope.flag("authorities") ?? false,
                onlySomeReasons: reasons.isEmpty ? nil : reasons,
                indirect: try scope.flag("indirect") ?? false,
                onlyAttributeCertificates: try scope.flag("attributes") ?? false
            )
        }
        add(name, list: template, of: try pki.identity(try mapping.required("crl")))
    }

    private mutating func addResponse(_ name: String, _ mapping: ScenarioMapping) throws {
        let authority = try pki.identity(try mapping.required("ocsp"))
        guard let issued = try mapping.time("at") else { throw mapping.error("at is missing") }
        var status = OCSPSingleTemplate.Status.good
        switch try mapping.text("status") ?? "good" {
        case "good": break
        case "unknown": status = .unknown
        case "revoked":
            guard let date = try mapping.time("revoked-at") else { throw mapping.error("revoked-at is missing") }
            status = .revoked(at: date, reason: try reason(mapping))
        default: throw mapping.error("no such status")
        }
        var template = OCSPTemplate.about(
            try pki.identity(try mapping.required("about")),
            status,
            at: issued,
            nextUpdate: try mapping.time("next"),
            responder: try mapping.text("responder").map { try pki.identity($0) }
        )
        template.producedAt = try mapping.time("produced") ?? issued
        template.scheme = try mapping.digest("digest").map { .rsaPKCS1($0) }
        if mapping["embed"] != nil {
            template.certificates = try mapping.texts("embed").map { try pki.identity($0).certificate }
        }
        if let cutoff = try mapping.time("archive-cutoff") {
            for index in template.responses.indices { template.responses[index].archiveCutoff = cutoff }
        }
        if try mapping.flag("tamper") == true { template.mutateAfterSigning = { ByteMutation.flip($0, at: -2) } }
        let basic = authority.basicResponse(template)
        let responder = template.responder ?? authority
        items[name] = Item(
            isList: false,
            encoding: authority.ocsp(template),
            value: basic,
            reference: .ocsp(basic, responder: responder, producedAt: template.producedAt)
        )
    }
}
