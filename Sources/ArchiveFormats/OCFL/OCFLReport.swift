/// What a validation of an OCFL object came to.
package struct OCFLReport: Sendable {
    /// The object's own identifier; nil where its inventory does not tell it.
    package let identifier: String?
    package let findings: [OCFLFinding]

    /// Whether nothing but warnings was found.
    package var isValid: Bool { !findings.contains { !$0.isWarning } }
}
