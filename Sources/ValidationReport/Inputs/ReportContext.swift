/// What a report must know beside the judgement itself.
package struct ReportContext: Sendable, Hashable {
    /// SHA-256 of the roots of ICP-Brasil: what makes a signature a qualified one (MP 2.200-2/2001, Lei 14.063/2020).
    package let icpBrasilAnchors: Set<[UInt8]>
    /// Where evidence came from, by its SHA-256: a file's name, or the signature itself.
    package let evidenceOrigins: [[UInt8]: String]
    /// Whether CPF numbers stand in full; masked otherwise.
    package let showsPersonalData: Bool

    package init(
        icpBrasilAnchors: Set<[UInt8]> = [],
        evidenceOrigins: [[UInt8]: String] = [:],
        showsPersonalData: Bool = false
    ) {
        self.icpBrasilAnchors = icpBrasilAnchors
        self.evidenceOrigins = evidenceOrigins
        self.showsPersonalData = showsPersonalData
    }
}
