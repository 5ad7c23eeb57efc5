package import TimeStampProtocol

/// Where tokens for the archive come from, as the configuration says.
package enum RenewalSources {
    /// The authorities of the configuration, asked in turn; empty where none is configured.
    ///
    /// - Throws: `ApplianceError` of kind `configuration`.
    package static func configured(
        _ configuration: Configuration,
        basis: ValidationBasis
    ) throws(ApplianceError) -> [any TimeStampSource] {
        guard !configuration.timeStampAuthorities.isEmpty else { return [] }
        return [try TimeStampAuthorities.rotation(configuration, basis: basis)]
    }
}
