/// A file to judge again, with the report that it must lead to.
package struct ReplayedDocument: Sendable {
    package let path: String
    /// Nil where it could not be judged: what stands in the report's place is an error, which is not replayed.
    package let recorded: RecordedReport?

    /// Checks that the bytes are those of the report.
    func check(_ sha256: String) throws(ApplianceError) {
        guard let recorded else { return }
        try ReplayDifference.check("document", path, sha256, recorded.document.sha256)
    }

    /// Checks that the content is that of the report; nil for none.
    func check(content sha256: String?, at place: String) throws(ApplianceError) {
        guard let recorded else { return }
        try ReplayDifference.check("content", place, sha256 ?? "none", recorded.content?.sha256 ?? "none")
    }

    /// Checks that the signature policies at hand are those of the report; nil where the document names none.
    func check(signaturePolicies digest: String?) throws(ApplianceError) {
        guard let recorded else { return }
        try ReplayDifference.check(
            "set of signature policies",
            "policies/signature and what --signature-policies names",
            digest ?? "none",
            recorded.signaturePoliciesDigest ?? "none",
            kind: .configuration
        )
    }
}
