/// A path that was refused, with the reasons.
struct RefusedPathEntry: Sendable, Hashable {
    let certificates: [CertificateEntry]
    let findings: [FindingEntry]
}
