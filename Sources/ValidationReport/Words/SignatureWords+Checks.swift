import SignatureValidation

extension SignatureWords {
    /// The checks that the official validator shows too, in its order, each with its clause.
    var checks: [CheckEntry] { [structure, digest, cipher, path, revocation, attributes] }

    private var structure: CheckEntry {
        let isFailed = signature.hasFailure(startingWith: ["FC-"])
        return CheckEntry(
            name: "structure",
            label: .structure,
            outcome: isFailed ? .failed : .passed,
            text: (isFailed ? ReportLabel.notConforming : .conforming).text[language],
            clause: "ETSI EN 319 102-1 §5.2.2"
        )
    }

    private var digest: CheckEntry {
        .digest(
            isIntact: signature.content.isIntact,
            algorithm: signature.content.digestAlgorithm,
            value: signature.content.digest,
            clause: "RFC 5652 §5.4; ETSI EN 319 102-1 §5.2.7",
            language
        )
    }

    private var cipher: CheckEntry {
        let key = signature.key.map { ", \($0)" } ?? ""
        return .cipher(
            isValid: signature.isCryptographicallyValid,
            detail: " (\(signature.algorithm)\(key))",
            clause: "RFC 5652 §5.6; ETSI EN 319 102-1 §5.2.7",
            language
        )
    }

    private var path: CheckEntry {
        .path(
            signature.chain,
            isValid: signature.isChainValid,
            signature.findings,
            clause: "RFC 5280 §6.1; ETSI EN 319 102-1 §5.2.6",
            language
        )
    }

    private var revocation: CheckEntry {
        let statuses = signature.revocation.map(\.status)
        let (label, outcome): (PageLabel, CheckEntry.Outcome) =
            if statuses.contains(.revoked) || statuses.contains(.onHold) {
                (.someRevoked, .failed)
            } else if statuses.isEmpty || statuses.contains(.unknown) {
                (.someUnknown, .unknown)
            } else {
                (.noneRevoked, .passed)
            }
        return CheckEntry(
            name: "revocation",
            label: .revocationTitleShort,
            outcome: outcome,
            text: label.text[language],
            clause: "RFC 5280 §6.3; RFC 6960 §3.2; ETSI EN 319 102-1 §5.2.6.4"
        )
    }

    private var attributes: CheckEntry {
        let isFailed = signature.hasFailure(startingWith: [
            "FC-SIGNEDATTRS", "FC-ATTRIBUTE", "FC-CONTENTTYPE", "FC-MESSAGE", "ISC-ESS", "SAV-POLICY-SIGNED-ATTRIBUTE",
            "SAV-POLICY-UNSIGNED-ATTRIBUTE", "SAV-POLICY-TIMESTAMP",
        ])
        return CheckEntry(
            name: "mandatory-attributes",
            label: .attributes,
            outcome: isFailed ? .failed : .passed,
            text: (isFailed ? ReportLabel.attributesDisapproved : .attributesApproved).text[language],
            clause: "RFC 5652 §11; ETSI EN 319 122-1 §5; DOC-ICP-15.03"
        )
    }
}

extension SignatureEntry {
    /// Whether a failure has a code that starts with one of the prefixes.
    func hasFailure(startingWith prefixes: [String]) -> Bool {
        findings.contains { finding in
            finding.level == .fail && prefixes.contains { finding.code.hasPrefix($0) }
        }
    }
}
