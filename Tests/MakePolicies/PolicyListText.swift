import SignaturePolicy

/// Our own form of a list of approved policies as text.
struct PolicyListText {
    let list: ApprovedPolicyList
    let file: String

    var text: String {
        ([
            "# List of approved signature policies: written by make-policies from ITI's \(file).",
            "schema: lastro.signature-policy-list/1", "name: \(file)",
            "# Digest of the whole file.", "sha256: \(Scalar.hexadecimal(list.fileSHA256))",
            "next-update: \(list.nextUpdate)", "policies:",
        ]
            + list.policyInfos.flatMap { entry in
                [
                    "  - id: \(entry.policyOID.map { "\($0)" } ?? "null")",
                    "    signing-period: \(Scalar.period(entry.signingPeriod))",
                    "    revocation-date: \(entry.revocationDate.map { "\($0)" } ?? "null")",
                    "    uri: \(Scalar.text(entry.policyURI))", "    digest: \(Scalar.digest(entry.policyDigest))",
                ]
            }).joined(separator: "\n") + "\n"
    }
}
