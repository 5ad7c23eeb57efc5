package import ValidationReport

/// Where tokens for the archive come from, as the configuration says.
package enum RenewalSources {
    /// So many sources, no two of which ask the same authority; one asks all of them in turn.
    ///
    /// The key of one's own may ask for a PIN on the terminal, in the language; one that cannot be opened is passed over.
    ///
    /// - Throws: `ApplianceError` of kind `configuration` where none is configured, or fewer than are wanted.
    package static func configured(
        _ configuration: Configuration,
        basis: ValidationBasis,
        count: Int,
        language: ReportLanguage
    ) throws(ApplianceError) -> [ConfiguredTimeStampSource] {
        let known = configuration.timeStampAuthorities.count
        guard count <= max(1, known) else {
            throw ApplianceError(
                .configuration,
                "\(count) tokens are wanted, and \(known) time-stamp authorities are configured",
                hint: "name more under timeStampAuthorities in lastro.yaml, or take a smaller --tokens"
            )
        }
        var sources: [ConfiguredTimeStampSource] = []
        for group in 0..<count {
            sources.append(
                try TimeStampAuthorities.rotation(
                    configuration,
                    basis: basis,
                    language: language,
                    group: group,
                    of: count
                )
            )
        }
        return sources
    }
}
