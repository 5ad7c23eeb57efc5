package import ASN1

/// What complete-certificate-references and complete-revocation-references name (RFC 5126 §6.2.1, §6.2.2), with their
/// kin for attribute certificates (§6.2.3, §6.2.4).
package struct CompleteReferences: Sendable {
    package private(set) var certificates: [OtherCertID] = []
    package private(set) var revocations: [RevocationReference] = []
    /// How many values or elements of them cannot be read.
    package private(set) var unreadableCount = 0

    /// Reads the values of such attributes, told apart by what they refer to.
    package init(certificateValues: [Element], revocationValues: [Element]) {
        for value in certificateValues {
            for element in list(value) {
                if let reference = try? OtherCertID(element) {
                    certificates.append(reference)
                } else {
                    unreadableCount += 1
                }
            }
        }
        for value in revocationValues {
            for element in list(value) {
                let rest = ElementBudget.maximumCount - revocations.count
                if let references = try? RevocationReference.references(element, limit: rest) {
                    revocations += references
                } else {
                    unreadableCount += 1
                }
            }
        }
    }

    private mutating func list(_ value: Element) -> [Element] {
        let rest = ElementBudget.maximumCount - certificates.count - revocations.count
        if let elements = try? value.expecting(.sequence).elements(limit: max(0, rest)) { return elements }
        unreadableCount += 1
        return []
    }
}
