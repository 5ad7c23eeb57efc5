import ASN1
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation

/// Turns judged values into the entries of a report.
///
/// A class, because it is handed from entry to entry: a copy is one reference count.
final class ReportMapping {
    let context: ReportContext
    /// Since when the objects of the signature that is mapped exist; nil where nothing is proven.
    let proofs: ProofsOfExistence?

    init(context: ReportContext, proofs: ProofsOfExistence? = nil) {
        self.context = context
        self.proofs = proofs
    }

    /// Since when a time-stamp proves that an object existed.
    func provenSince(_ sha256: [UInt8]) -> Instant? {
        guard let proofs, proofs.contains(sha256) else { return nil }
        return proofs.earliest(sha256)
    }

    /// Text that may bear a CPF number, masked unless personal data were asked for.
    func text(_ text: String) -> String { context.showsPersonalData ? text : PersonalData.masked(text) }

    func entry(_ certificate: Certificate, anchor: TrustAnchor?) -> CertificateEntry {
        let subject = text(certificate.subject.description)
        return CertificateEntry(
            subject: subject,
            name: name(certificate),
            issuer: text(certificate.issuer.description),
            serialNumber: certificate.serialNumber.hexadecimal,
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
            sha256: Hexadecimal.encode(certificate.sha256),
            algorithm: AlgorithmText.signature(certificate.signatureAlgorithm, digest: nil),
            key: AlgorithmText.key(certificate.subjectPublicKeyInfo),
            isAnchor: certificate == anchor?.certificate,
            provenSince: provenSince(certificate.sha256)
        )
    }

    func name(_ certificate: Certificate) -> String {
        text(certificate.subject.commonName ?? certificate.subject.description)
    }

    func chain(_ certificates: [Certificate], _ anchor: TrustAnchor?) -> [CertificateEntry] {
        certificates.map { entry($0, anchor: anchor) }
    }

    /// The findings, with the subject concerned where path validation named one.
    func findings(_ findings: [Finding], of outcome: PathOutcome? = nil) -> [FindingEntry] {
        let certificates = (outcome?.path?.certificates ?? []) + (outcome?.failures.first?.certificates ?? [])
        let known = knownFindings(outcome)
        var result: [FindingEntry] = []
        var seen: Set<FindingEntry> = []
        for finding in findings {
            let match = known.first { $0.code.rawValue == finding.code && $0.values == finding.values }
            let certificate = certificates.first { $0.sha256 == match?.certificateSHA256 }
            let entry = entry(finding, certificate)
            if seen.insert(entry).inserted { result.append(entry) }
        }
        return result
    }

    /// What path validation found, as a failure of the chain.
    func finding(_ finding: PathFinding, _ level: Finding.Level, among certificates: [Certificate]) -> FindingEntry {
        entry(Finding(finding, level), certificates.first { $0.sha256 == finding.certificateSHA256 })
    }

    private func entry(_ finding: Finding, _ certificate: Certificate?) -> FindingEntry {
        var values = finding.values.mapValues(text)
        if let certificate, values["certificate"] == nil { values["certificate"] = name(certificate) }
        return FindingEntry(code: finding.code, level: finding.level, values: values)
    }

    private func knownFindings(_ outcome: PathOutcome?) -> [PathFinding] {
        guard let outcome else { return [] }
        let statuses = (outcome.path?.revocation ?? []) + (outcome.failures.first?.revocation ?? [])
        var known = outcome.failures.first?.findings ?? []
        for revocation in statuses {
            if case .unknown(let finding) = revocation.status { known.append(finding) }
        }
        return known
    }
}
