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
        .digest(
            isIntact: timeStamp.isImprintIntact,
            algorithm: timeStamp.imprintAlgorithm,
            value: timeStamp.imprint,
            clause: "RFC 3161 §2.4.2",
            language
        )
    }

    private var cipher: CheckEntry {
        .cipher(
            isValid: timeStamp.isCryptographicallyValid,
            clause: "RFC 5652 §5.6; ETSI EN 319 102-1 §5.4",
            language
        )
    }

    private var path: CheckEntry {
        .path(
            timeStamp.chain,
            isValid: timeStamp.isChainValid,
            timeStamp.findings,
            clause: "RFC 3161 §2.3; RFC 5280 §6.1; ETSI EN 319 102-1 §5.2.6",
            language
        )
    }
}
