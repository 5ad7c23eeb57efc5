package import TimeStampProtocol

/// Where tokens for the archive come from, as the configuration says.
package enum RenewalSources {
    /// The sources that are configured; empty where none is.
    ///
    /// - Throws: `ApplianceError` of kind `configuration`.
    package static func configured() throws(ApplianceError) -> [any TimeStampSource] { [] }
}
