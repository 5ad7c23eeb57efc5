import Foundation
import HTTPTransport
import SignatureCreation
import TimeStampClient
import TimeStampProtocol
package import ValidationReport

/// The authorities of the configuration, ready to be asked.
package enum TimeStampAuthorities {
    /// Asks those of the configuration in their order; the basis says which tokens count.
    ///
    /// Of several groups, each has every so manieth of them, so that no two ask the same.
    /// The key of one's own may ask for a PIN on the terminal, in the language. One of one's own that cannot be opened counts as one
    /// that gives nothing, and is named in `unopened`.
    ///
    /// - Throws: `ApplianceError` of kind `configuration` where none is configured, or one that is asked over HTTP cannot be used
    ///   as it is.
    package static func rotation(
        _ configuration: Configuration,
        basis: ValidationBasis,
        language: ReportLanguage = .portuguese,
        group: Int = 0,
        of groups: Int = 1
    ) throws(ApplianceError) -> ConfiguredTimeStampSource {
        guard !configuration.timeStampAuthorities.isEmpty else {
            throw ApplianceError(
                .configuration,
                "no time-stamp authority is configured",
                hint: "name one under timeStampAuthorities in lastro.yaml (Documentation/Configuration.md)"
            )
        }
        var authorities: [TimeStampAuthority] = []
        for (number, entry) in configuration.timeStampAuthorities.enumerated() where number % groups == group {
            authorities.append(try authority(entry, basis, language))
        }
        let memory: any AuthorityMemory =
            if let folder = configuration.state { try AuthorityStateFile(folder: folder) } else { TransientMemory() }
        let sources = authorities.compactMap { authority -> (any TimeStampSource)? in
            if case .source(let source) = authority.way { source } else { nil }
        }
        return ConfiguredTimeStampSource(
            AuthorityRotation(authorities, surroundings: surroundings(basis), memory: memory),
            own: sources.compactMap { $0 as? LocalTimeStampAuthority },
            unopened: sources.compactMap { $0 as? UnopenedTimeStampAuthority }
        )
    }

    private static func authority(
        _ entry: TimeStampAuthorityConfiguration,
        _ basis: ValidationBasis,
        _ language: ReportLanguage
    ) throws(ApplianceError) -> TimeStampAuthority {
        switch entry {
        case .http(let configured):
            let options = try HTTPClientOptions(configured.transport, anchors: basis.anchors, language: language)
            var authority = TimeStampAuthority(
                name: configured.name,
                way: .exchange(try HTTPTimeStampExchange(configured, options: options))
            )
            authority.policy = configured.policy
            authority.digests = Set(configured.digests)
            authority.quota = configured.quota.map { .init(requests: $0.requests, window: $0.window) }
            authority.clockTolerance = Int64(configured.clockTolerance)
            authority.attempts = configured.attempts
            return authority
        case .local(let configured):
            var authority = local(configured, language)
            authority.policy = configured.policy
            // Another attempt gives what the first gave.
            authority.attempts = 1
            return authority
        }
    }

    /// Opens an authority of one's own; one that cannot be opened refuses from then on.
    private static func local(
        _ configured: LocalTimeStampAuthorityConfiguration,
        _ language: ReportLanguage
    ) -> TimeStampAuthority {
        do throws(ApplianceError) {
            let own = try LocalTimeStampAuthority.open(configured, language: language)
            var authority = TimeStampAuthority(name: configured.name, way: .source(own))
            authority.digests = Set(own.settings.acceptedDigests)
            return authority
        } catch {
            let unopened = UnopenedTimeStampAuthority(name: configured.name, cause: error)
            return TimeStampAuthority(name: configured.name, way: .source(unopened))
        }
    }

    private static func surroundings(_ basis: ValidationBasis) -> TimeStampSurroundings {
        TimeStampSurroundings(
            now: { SystemClock.now },
            pause: { usleep(UInt32(clamping: $0 * 1_000)) },
            random: { count in
                // getrandom(2) on Linux.
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            },
            judge: { basis.judge(ofFresh: $0, at: $1) }
        )
    }
}
