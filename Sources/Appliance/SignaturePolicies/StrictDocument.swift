/// What kind of YAML file is read strictly, for the errors about it.
struct StrictDocument: Sendable {
    /// A rule of ours in the place of a signature policy.
    static let signaturePolicy = StrictDocument(
        name: "signature policy",
        hint: "compare with policies/signature and Documentation/Schemas/signature-policy.json"
    )
    /// `lastro.yaml`.
    static let configuration = StrictDocument(
        name: "configuration",
        hint: "compare with Documentation/Configuration.md"
    )

    let name: String
    let hint: String

    /// The error about a file of this kind.
    func error(_ file: String, _ what: String) -> ApplianceError {
        ApplianceError(.configuration, "\(name) \(file): \(what)", hint: hint)
    }
}
