import CMS
import PKIX
import TimeStampProtocol
package import ValidationReport

/// Fetches, before tokens are renewed, what their authorities' certificates are judged by.
///
/// Only where the command was told to, and only from hosts that `fetching.allowedHosts` names. Whatever is wrong with a server is
/// told and keeps nothing from being renewed.
package final class RenewalFetching {
    private let use: FetchRevocation

    /// What the run has fetched so far.
    var kept: KeptRevocation { use.kept }

    /// - Throws: `ApplianceError` of kind `configuration` where no folder is named or the transport cannot be used, and what
    ///   opening the folder throws.
    package init(
        _ configuration: FetchingConfiguration,
        basis: ValidationBasis,
        language: ReportLanguage
    ) throws(ApplianceError) {
        guard let store = configuration.store else {
            throw ApplianceError(
                .configuration,
                "no folder to keep what is fetched in",
                hint: "name one as fetching.store in lastro.yaml"
            )
        }
        use = try FetchRevocation(
            basis: basis,
            configuration: configuration,
            allowing: [],
            kinds: [.crl, .ocsp],
            folder: RevocationFolder(store),
            language: language
        )
    }

    /// Asks about the authorities of tokens and those above them; `authority` gives the certificate of who signed one.
    ///
    /// Gives how many pieces are there now, and why others are not.
    func fetch(
        for tokens: [TimeStampToken],
        authority: (TimeStampToken) -> Certificate?
    ) -> (count: Int, refusals: [RenewalRefusal]) {
        var targets: [Certificate] = []
        var others: [Certificate] = []
        var known: Set<[UInt8]> = []
        for token in tokens {
            guard let certificate = authority(token), known.insert(certificate.sha256).inserted else { continue }
            targets.append(certificate)
            for other in token.signedData.certificates where other != certificate && !others.contains(other) {
                others.append(other)
            }
        }
        var count = 0
        var refusals: [RenewalRefusal] = []
        do throws(ApplianceError) {
            _ = try use.run(about: targets, beside: others) { fetched throws(ApplianceError) in
                if case .refused(let refusal) = fetched.outcome {
                    let source = "\(fetched.kind.rawValue) \(fetched.address)"
                    refusals.append(RenewalRefusal(source: source, reason: refusal.reason))
                } else {
                    count += 1
                }
            }
        } catch {
            // A folder that cannot be written to is no reason to let a token end.
            refusals.append(RenewalRefusal(source: nil, reason: error.message))
        }
        return (count, refusals)
    }
}
