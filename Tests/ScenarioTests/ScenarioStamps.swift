import ASN1
import LibCrypto
import TestPKI
import Yams

/// Reads the time-stamps of a scenario.
struct ScenarioStamps {
    static let keys: Set<String> = [
        "tsa", "at", "imprint-digest", "digest", "over", "tamper", "ess", "certificates", "crls", "accuracy",
        "ordering",
        "tsa-name", "unknown-critical", "without-certificate", "values", "index", "index-digest", "index-change",
        "index-replaced",
    ]

    let pki: ScenarioPKI
    let evidence: ScenarioEvidence

    func template(_ mapping: ScenarioMapping) throws -> TimeStampTemplate {
        guard let time = try mapping.time("at") else { throw mapping.error("at is missing") }
        let tsa = try pki.identity(try mapping.text("tsa") ?? "tsa")
        var template = TimeStampTemplate(tsa, at: time, imprintDigest: try mapping.digest("imprint-digest") ?? .sha256)
        template.signatureDigest = try mapping.digest("digest") ?? .sha256
        template.accuracy = (seconds: try mapping.number("accuracy") ?? 1, millis: 0, micros: 0)
        template.ordering = try mapping.flag("ordering") ?? false
        template.certificates = try mapping.texts("certificates").map { try pki.identity($0).certificate }
        template.crls = try mapping.texts("crls").map { try evidence.item($0).encoding }
        template.tsaName = try mapping.text("tsa-name").map { .directory(try pki.identity($0).name) }
        template.includesCertificate = try mapping.flag("without-certificate") != true
        if try mapping.flag("unknown-critical") == true { template.extensions = [.unknown(critical: true)] }
        switch try mapping.text("over") {
        case nil: break
        case "other": template.imprint = [UInt8](repeating: 7, count: template.imprintDigest.length)
        default: throw mapping.error("over must be 'other'")
        }
        switch try mapping.text("ess") {
        case nil: break
        case "none": template.signingCertificate = .none
        case "v1": template.signingCertificate = .v1
        case .some(let name): template.signingCertificate = .wrong(try pki.identity(name))
        }
        let values = try mapping.mapping("values", keys: ["certificates", "crls"])
        let certificates = try values?.texts("certificates").map { try pki.identity($0).certificate } ?? []
        let lists = try values?.texts("crls").map { try evidence.item($0).encoding } ?? []
        let isTampered: Bool
        switch try mapping.text("tamper") {
        case nil: isTampered = false
        case "signature": isTampered = true
        default: throw mapping.error("tamper must be 'signature'")
        }
        template.changeSigner = { signer in
            if isTampered { signer.mutateSignature = { ByteMutation.flip($0, at: 40) } }
            if !certificates.isEmpty { signer.unsignedAttributes.append(.certificateValues(certificates)) }
            if !lists.isEmpty { signer.unsignedAttributes.append(.revocationValues(crls: lists)) }
        }
        return template
    }

    /// The ats-hash-index of an archive time-stamp v3.
    func index(_ mapping: ScenarioMapping) throws -> ATSHashIndexTemplate {
        let text = try mapping.text("index") ?? "v3"
        guard let version = ATSHashIndexTemplate.Version.allCases.first(where: { "\($0)" == text }) else {
            throw mapping.error("no index '\(text)'")
        }
        var index = ATSHashIndexTemplate(version, digest: try mapping.digest("index-digest") ?? .sha256)
        let changes = Set(try mapping.texts("index-change"))
        let known: Set = ["without-certificates", "without-crls", "without-attributes", "foreign-certificate"]
        guard changes.isSubset(of: known) else { throw mapping.error("unknown index-change") }
        let length = index.digest.length
        index.change = { entries in
            if changes.contains("without-certificates") { entries.certificates = [] }
            if changes.contains("without-crls") { entries.revocationInformation = [] }
            if changes.contains("without-attributes") { entries.unsignedAttributes = [] }
            if changes.contains("foreign-certificate") {
                entries.certificates.append([UInt8](repeating: 9, count: length))
            }
        }
        // The last octet is one of the last hash, or the length of an empty list.
        if try mapping.flag("index-replaced") == true { index.mutateAfterStamping = { ByteMutation.flip($0, at: -1) } }
        return index
    }
}
