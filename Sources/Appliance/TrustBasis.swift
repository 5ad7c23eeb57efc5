import ASN1
import PKIX
import PathValidation

/// The anchors of a run and the CA certificates that came with them.
struct TrustBasis {
    let anchors: [TrustAnchor]
    /// CA certificates: candidates for paths, not trusted.
    let certificates: [Certificate]
    /// SHA-256 of the roots of ICP-Brasil among the anchors.
    let icpBrasilAnchors: Set<[UInt8]>
    let digest: [UInt8]
    /// What named them, for the report.
    let origin: String

    /// The trust store, by the option or where it is found.
    init(store: String?, _ locations: Locations) throws(ApplianceError) {
        _ = try locations.trustStore(option: store)
        throw ApplianceError(.configuration, "no trust store", hint: "give --anchor")
    }

    /// Anchors out of files in the place of a trust store; every certificate in them is one.
    init(anchors paths: [String]) throws(ApplianceError) {
        let evidence = try EvidenceLoader.load(paths)
        guard !evidence.certificates.isEmpty else {
            throw ApplianceError(
                .unreadableInput,
                "--anchor: no certificate in \(paths.joined(separator: ", "))",
                hint: "give a PEM or DER certificate"
            )
        }
        anchors = evidence.certificates.map { TrustAnchor(certificate: $0) }
        certificates = []
        icpBrasilAnchors = []
        digest = try FileDigest.ofSet(evidence.certificates.map(\.sha256))
        origin = "--anchor"
    }
}
