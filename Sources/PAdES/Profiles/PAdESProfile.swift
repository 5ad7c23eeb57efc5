import CAdES
import CMS
import SignaturePolicy
package import SignatureValidation

/// The ICP-Brasil profile for PAdES that a signature reaches by what the PDF holds around it (DOC-ICP-15.03), and by
/// time-stamps that verify.
///
/// Which profile a signer has promised is the signature policy's to say.
package enum PAdESProfile: String, Sendable, Hashable, CaseIterable {
    /// Referência básica.
    case basic = "AD-RB"
    /// Referência de tempo: signature-time-stamp.
    case time = "AD-RT"
    /// Referências completas: and certificates and revocation data in DSS and VRI, under a document time-stamp.
    case completeReferences = "AD-RC"
    /// Referências para arquivamento: and the policy and the list of approved ones in DSS and VRI.
    case archivalReferences = "AD-RA"

    /// The profile that is reached; nil for a signature that names no policy for PAdES.
    package init?(_ judged: JudgedSignature) {
        let signature = judged.signature
        guard let pdf = signature.pdf,
            let policy = signature.signer.signedAttributes?.signaturePolicy.value?.identifier,
            ICPBrasilPolicy(policy)?.format == .pades
        else { return nil }
        let verified = Set(judged.timeStamps.filter(\.isVerified).map(\.timeStamp.kind))
        guard verified.contains(.signature) else {
            self = .basic
            return
        }
        let hasStore = Self.holds(pdf.securityStore, [["Certs"], ["CRLs", "OCSPs"]])
        let hasRelated = Self.holds(pdf.relatedInformation, [["Cert", "Certs"], ["CRL", "CRLs", "OCSP", "OCSPs"]])
        guard hasStore, hasRelated, verified.contains(.documentTimeStamp) else {
            self = .time
            return
        }
        let hasArtifacts =
            Self.artifactKeys.allSatisfy { pdf.securityStore?[$0 + "s"] != nil }
            && Self.artifactKeys.allSatisfy { pdf.relatedInformation?[$0] != nil }
        self = hasArtifacts ? .archivalReferences : .completeReferences
    }

    private static let artifactKeys = ["PBAD_PolicyArtifact", "PBAD_LpaArtifact", "PBAD_LpaSignature"]

    /// Whether one key of each group holds objects.
    private static func holds(_ entries: [String: PDFSignatureFacts.Entry]?, _ groups: [[String]]) -> Bool {
        groups.allSatisfy { keys in
            keys.contains { key in entries?[key].map { $0 != .objects(0) } ?? false }
        }
    }
}
