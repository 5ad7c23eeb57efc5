/// What a report must know beside the judgement itself.
package struct ReportContext: Sendable, Hashable {
    /// SHA-256 of the roots of ICP-Brasil: what makes a signature a qualified one (MP 2.200-2/2001, Lei 14.063/2020).
    package let icpBrasilAnchors: Set<[UInt8]>
    /// The domains that pin a root, by its SHA-256, those included that are named and not trusted.
    package let domains: [[UInt8]: DomainName]
    /// The names of authorities by policy; nil where there is no register.
    package let register: AuthorityRegister?
    /// Where evidence came from, by its SHA-256: a file's name.
    package let evidenceOrigins: [[UInt8]: String]
    /// SHA-256 of the evidence that came with the signature.
    package var embeddedEvidence: Set<[UInt8]> = []
    /// Where a report that is replayed says that evidence came from, by its SHA-256.
    package var recordedOrigins: [[UInt8]: String] = [:]
    /// Whether CPF numbers stand in full; masked otherwise.
    package let showsPersonalData: Bool

    package init(
        icpBrasilAnchors: Set<[UInt8]> = [],
        domains: [[UInt8]: DomainName] = [:],
        register: AuthorityRegister? = nil,
        evidenceOrigins: [[UInt8]: String] = [:],
        showsPersonalData: Bool = false
    ) {
        self.icpBrasilAnchors = icpBrasilAnchors
        self.domains = domains
        self.register = register
        self.evidenceOrigins = evidenceOrigins
        self.showsPersonalData = showsPersonalData
    }

    /// What reports call the place of evidence that came with the signature.
    package static let embeddedOrigin = "signature"

    /// Where evidence came from; nil where nobody said.
    func origin(of sha256: [UInt8]) -> String? {
        if let recorded = recordedOrigins[sha256] { return recorded }
        return evidenceOrigins[sha256] ?? (embeddedEvidence.contains(sha256) ? Self.embeddedOrigin : nil)
    }
}
