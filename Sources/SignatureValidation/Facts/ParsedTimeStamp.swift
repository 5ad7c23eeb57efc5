import ASN1
package import LibCrypto
package import TimeStampProtocol

/// A time-stamp token as it was found, not yet judged: it proves nothing so far.
///
/// A class, because it is handed from part to part: a copy is one reference count.
package final class ParsedTimeStamp: Sendable {
    /// What the token stands for, by the attribute that carries it.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// content-time-stamp (RFC 5126 §5.11.4): the content existed.
        case content = "CONTENT_TIMESTAMP"
        /// signature-time-stamp (RFC 5126 §6.1.1): the signature value existed.
        case signature = "SIGNATURE_TIMESTAMP"
        /// CAdES-C-time-stamp (RFC 5126 §6.3.5): the signature, its time-stamps and the references existed.
        case signatureAndReferences = "VALIDATIONDATA_TIMESTAMP"
        /// time-stamped-certs-crls-references (RFC 5126 §6.3.6): the references existed.
        case references = "VALIDATIONDATA_REFSONLY_TIMESTAMP"
        /// archive-time-stamp in any version (RFC 5126 §6.4, EN 319 122-1 §5.5.3): all of the file existed.
        case archive = "ARCHIVE_TIMESTAMP"
        /// A document time-stamp in a PDF file (EN 319 142-1 §5.4.3): all that stood in the file existed.
        case documentTimeStamp = "DOCUMENT_TIMESTAMP"
        /// A token in the validation-related information of a PDF signature (TS of VRI, ISO 32000-2 table 262) whose imprint
        /// is that of the signature value: the signature value existed.
        case relatedInformation = "VRI_TIMESTAMP"
        /// In an evidence record (RFC 4998, RFC 6283): the objects, and all that it renews, existed.
        case evidenceRecord = "EVIDENCE_RECORD_TIMESTAMP"
        /// A token by itself.
        case standalone = "STANDALONE_TIMESTAMP"

        /// Whether it is over the validation data too.
        package var isArchival: Bool { self == .archive || self == .documentTimeStamp || self == .evidenceRecord }
    }

    package let kind: Kind
    /// The token, or why it cannot be read.
    package let token: Result<TimeStampToken, TimeStampError>
    /// The token's bytes.
    package let encoding: ArraySlice<UInt8>
    /// SHA-256 of `encoding`.
    package let sha256: [UInt8]
    /// The bytes whose digest the message imprint must be.
    package let imprinted: SignedContent
    /// Which archive time-stamp attribute it is; nil for other kinds.
    package let archiveForm: ArchiveTimeStampForm?
    /// What exists by the token's time if the token passes.
    package let coverage: TimeStampCoverage
    /// What keeps the token from proving anything, whatever its imprint.
    package let defects: Set<ImprintDefect>
    /// The rule by which `imprinted` was put together.
    package let imprintRule: ImprintRule

    /// What was seen of the file around it.
    package let observations: [ContainerObservation]

    /// Throws `LibCryptoError` where libcrypto could not be asked for the token's digest.
    package init(
        kind: Kind,
        token: Result<TimeStampToken, TimeStampError>,
        encoding: ArraySlice<UInt8>,
        imprinted: SignedContent,
        archiveForm: ArchiveTimeStampForm? = nil,
        coverage: TimeStampCoverage = .none,
        defects: Set<ImprintDefect> = [],
        imprintRule: ImprintRule = .standard,
        observations: [ContainerObservation] = []
    ) throws(LibCryptoError) {
        self.kind = kind
        self.token = token
        self.encoding = encoding
        sha256 = try Digest.hash(.sha256, encoding)
        self.imprinted = imprinted
        self.archiveForm = archiveForm
        self.coverage = coverage
        self.defects = defects
        self.imprintRule = imprintRule
        self.observations = observations
    }

    /// Stable across runs: `T-` and the first 16 hexadecimal digits of `sha256`.
    package var id: String { "T-" + Hexadecimal.encode(sha256.prefix(8)) }
}
