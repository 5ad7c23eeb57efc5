package import ASN1

/// What a PDF says around a signature, as far as signature policies, levels and the time of signing ask for it.
///
/// The judge knows no PDF: these are keys and the kinds of their values.
package struct PDFSignatureFacts: Sendable, Hashable {
    /// What stands under a key.
    package enum Entry: Sendable, Hashable {
        /// A name, without its solidus.
        case name(String)
        /// An array, with how many objects it has.
        case objects(Int)
        /// Anything else that is not null.
        case other
    }

    /// M of a signature dictionary.
    package enum ClaimedTime: Sendable, Hashable {
        case absent
        /// No date (ISO 32000-2 §7.9.4).
        case unreadable
        case value(Instant)

        /// The time, where there is one that can be read.
        package var value: Instant? { if case .value(let time) = self { time } else { nil } }
    }

    /// The SubFilter of ISO 32000-2 table 255 under which the standard of a PDF signature is chosen.
    package enum SubFilter {
        /// PAdES (ISO 32000-2 §12.8.3.4, EN 319 142-1 §5).
        package static let cades = "ETSI.CAdES.detached"
        /// PAdES by ICP-Brasil's own names (DOC-ICP-15.03); some signers spell it with an underscore.
        package static let pbad: Set = ["PBAD.PAdES", "PBAD_PAdES"]
    }

    /// SubFilter, without its solidus; nil where there is none.
    package let subFilter: String?
    /// M, the time of signing that the dictionary claims; it is signed.
    package let claimedTime: ClaimedTime
    /// The signature dictionary.
    package let signatureDictionary: [String: Entry]
    /// The document security store as of the last revision; nil without.
    package let securityStore: [String: Entry]?
    /// The signature's own validation-related information in the store (VRI); nil without.
    package let relatedInformation: [String: Entry]?
    /// The dictionaries of the document time-stamps that cover the signature, the oldest first.
    package let documentTimeStamps: [[String: Entry]]
    /// ICP-Brasil's policy artefacts in the store.
    package let artifacts: PDFPolicyArtifacts
    /// SHA-256 of the certificates in the signature's own SignedData; others came with the file around it.
    package let messageCertificates: Set<[UInt8]>

    package init(
        subFilter: String?,
        claimedTime: ClaimedTime,
        signatureDictionary: [String: Entry],
        securityStore: [String: Entry]? = nil,
        relatedInformation: [String: Entry]? = nil,
        documentTimeStamps: [[String: Entry]] = [],
        artifacts: PDFPolicyArtifacts = PDFPolicyArtifacts(),
        messageCertificates: Set<[UInt8]> = []
    ) {
        self.subFilter = subFilter
        self.claimedTime = claimedTime
        self.signatureDictionary = signatureDictionary
        self.securityStore = securityStore
        self.relatedInformation = relatedInformation
        self.documentTimeStamps = documentTimeStamps
        self.artifacts = artifacts
        self.messageCertificates = messageCertificates
    }

    /// Whether the signature says to be of ICP-Brasil's PAdES.
    package var isPBAD: Bool { subFilter.map(SubFilter.pbad.contains) ?? false }
}
