/// What is said of one time-stamp, the same words in every form that people read.
struct TimeStampWords {
    let timeStamp: TimeStampEntry
    let language: ReportLanguage

    /// The checks, each with its clause.
    var checks: [CheckEntry] { [digest, cipher, path] }

    /// Since when the token itself is proven to exist.
    var existence: String {
        "\(PageLabel.provenSince.text[language]) \(TimeText.make(timeStamp.existsSince, language))"
    }

    /// The policy with the authority that the register names.
    var policy: String? {
        timeStamp.policy.map { policy in policy + (timeStamp.policyAuthority.map { " (\($0))" } ?? "") }
    }

    private var digest: CheckEntry {
        let (label, outcome): (ReportLabel, CheckEntry.Outcome) =
            switch timeStamp.isImprintIntact {
            case true?: (.correct, .passed)
            case false?: (.incorrect, .failed)
            case nil: (.notVerified, .unknown)
            }
        var text = label.text[language]
        if let algorithm = timeStamp.imprintAlgorithm, let value = timeStamp.imprint {
            text += " (\(algorithm) \(value))"
        }
        return CheckEntry(name: "digest", label: .digest, outcome: outcome, text: text, clause: "RFC 3161 §2.4.2")
    }

    private var cipher: CheckEntry {
        let isValid = timeStamp.isCryptographicallyValid
        return CheckEntry(
            name: "signature-value",
            label: .cipher,
            outcome: isValid ? .passed : .failed,
            text: (isValid ? ReportLabel.approved : .disapproved).text[language],
            clause: "RFC 5652 §5.6; ETSI EN 319 102-1 §5.4"
        )
    }

    private var path: CheckEntry {
        CheckEntry(
            name: "certification-path",
            label: .path,
            outcome: timeStamp.isChainValid ? .passed : .failed,
            text: PathWords.text(
                timeStamp.chain,
                isValid: timeStamp.isChainValid,
                timeStamp.findings,
                language
            ),
            clause: "RFC 3161 §2.3; RFC 5280 §6.1; ETSI EN 319 102-1 §5.2.6"
        )
    }
}
