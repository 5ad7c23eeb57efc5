import ASN1
import PKIX
import PathValidation
import TrustStore
import ValidationReport

/// The anchors of a run and the CA certificates that came with them.
struct TrustBasis {
    /// The domain whose anchors make a signature one of ICP-Brasil.
    static let icpBrasil = "icp-brasil"

    let anchors: [TrustAnchor]
    /// CA certificates: candidates for paths, not trusted.
    let certificates: [Certificate]
    /// SHA-256 of the roots of ICP-Brasil among the anchors.
    let icpBrasilAnchors: Set<[UInt8]>
    /// The domains by the SHA-256 of the roots that they pin.
    let domains: [[UInt8]: DomainName]
    /// SHA-256 of the snapshot, hexadecimal.
    let digest: String
    /// What named them, for the report.
    let origin: String

    /// The trust store, by the option or where it is found.
    init(store: String?, _ locations: Locations) throws(ApplianceError) {
        let found = try locations.trustStore(option: store)
        do throws(TrustStoreError) {
            self.init(try TrustSnapshot.load(path: found.path), origin: found.origin)
        } catch {
            throw ApplianceError(trustStore: error)
        }
    }

    /// Anchors out of files in the place of a trust store; every certificate in them is one.
    init(anchors files: [String]) throws(ApplianceError) {
        for file in files { _ = try InputExpander.files(under: file, limit: 1) }
        do throws(TrustStoreError) {
            self.init(try TrustSnapshot.anchors(files: files), origin: "--anchor")
        } catch {
            throw ApplianceError(.unreadableInput, "--anchor: \(error)", hint: error.hint)
        }
    }

    private static func names(_ domains: [TrustDomain]) -> [[UInt8]: DomainName] {
        var names: [[UInt8]: DomainName] = [:]
        for domain in domains {
            let name = DomainName(
                portuguese: domain.name.portuguese,
                english: domain.name.english,
                isAdvanced: domain.legalClass == .advanced
            )
            for pin in domain.pins {
                if let digest = Hexadecimal.decode(pin.sha256) { names[digest] = name }
            }
        }
        return names
    }

    private init(_ snapshot: TrustSnapshot, origin: String) {
        anchors = snapshot.trustAnchors
        certificates =
            snapshot.storedCertificates.map(\.certificate)
            + snapshot.roots.filter { !$0.isAnchor }.map(\.certificate)
        let icpBrasil = snapshot.anchors.filter { $0.domain?.identifier == Self.icpBrasil }
        icpBrasilAnchors = Set(icpBrasil.compactMap(\.anchor.certificate?.sha256))
        domains = Self.names(snapshot.domains)
        digest = snapshot.digest
        self.origin = origin
    }
}

extension ApplianceError {
    /// The error for a trust store that cannot be used as it is.
    init(trustStore error: TrustStoreError) {
        self.init(error.code == .unwritable ? .inputOutput : .configuration, "\(error)", hint: error.hint)
    }
}
