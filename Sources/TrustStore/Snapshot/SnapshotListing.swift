import ASN1
import LibCrypto
import PKIX

/// The canonical listing of a snapshot, whose SHA-256 stands in every report.
///
/// Lines of UTF-8 text, fields parted by a tab, sorted by their bytes, each ended by LF, after the first line `lastro.trust-snapshot/1`:
/// - `domain`, identifier, `anchor` or `named`, legal class, law or `-`, name in pt-BR, name in en
/// - `arc`, domain, policy arc
/// - `pin`, SHA-256, domain, version, name, use, `usable` or `unusable`
/// - `anchor`, SHA-256, domain or `-`
/// - `root`, SHA-256, `usable` or `unusable`: a pinned root whose certificate is there
/// - `certificate`, SHA-256, the pin that it was verified up to
///
/// Paths, sources and the manifest's wording of dates and subjects are not in it: they reach no verdict.
struct SnapshotListing {
    let domains: [TrustDomain]
    let anchors: [PinnedAnchor]
    let roots: [RootCertificate]
    let certificates: [StoredCertificate]

    /// The text that is hashed.
    var text: String {
        var lines: [String] = []
        for domain in domains {
            let role = domain.isAnchor ? "anchor" : "named"
            let names = "\(domain.name.portuguese)\t\(domain.name.english)"
            lines.append(
                "domain\t\(domain.identifier)\t\(role)\t\(domain.legalClass.rawValue)\t\(domain.law ?? "-")\t\(names)"
            )
            lines += domain.policyArcs.map { "arc\t\(domain.identifier)\t\($0)" }
            for pin in domain.pins {
                let facts = "\(pin.version)\t\(pin.name)\t\(pin.use.rawValue)\t\(Self.usability(pin.isUsable))"
                lines.append("pin\t\(pin.sha256)\t\(domain.identifier)\t\(facts)")
            }
        }
        lines += anchors.map { "anchor\t\($0.sha256)\t\($0.domain?.identifier ?? "-")" }
        lines += roots.map { "root\t\($0.pin.sha256)\t\(Self.usability($0.isUsable))" }
        lines += certificates.map { "certificate\t\($0.entry.sha256)\t\($0.entry.root)" }
        lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (["lastro.trust-snapshot/1"] + lines).map { $0 + "\n" }.joined()
    }

    /// SHA-256 of the text, 64 lower-case hexadecimal digits.
    func digest() throws(TrustStoreError) -> String {
        do throws(LibCryptoError) {
            return Hexadecimal.encode(try Digest.hash(.sha256, Array(text.utf8)))
        } catch {
            throw TrustStoreError(.digestUnavailable, hint: "check the installation of OpenSSL's libcrypto")
        }
    }

    static func hexadecimal(_ certificate: Certificate) -> String { Hexadecimal.encode(certificate.sha256) }

    private static func usability(_ isUsable: Bool) -> String { isUsable ? "usable" : "unusable" }
}
