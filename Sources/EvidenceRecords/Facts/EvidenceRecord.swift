package import CMS

/// An evidence record (RFC 4998 §3, RFC 6283 §2): facts, nothing verified.
///
/// Its chains are ordered by time, the oldest first.
package final class EvidenceRecord: Sendable {
    /// The notation of a record.
    package enum Form: String, Hashable, Sendable {
        /// DER (or BER) of RFC 4998.
        case asn1 = "RFC 4998"
        /// XML of RFC 6283.
        case xml = "RFC 6283"
    }

    package let form: Form
    /// The version as the record states it: `1` in ASN.1, `1.0` in XML; others are a fact to be judged.
    package let version: String
    /// The algorithms that the record says it uses; empty in XML, where each chain names its own.
    package let digestAlgorithms: [NamedDigest]
    /// What stands in cryptoInfos (RFC 4998 §3.1); of SupportingInformationList (RFC 6283 §2.1) the number of entries.
    package let supportingInformation: SupportingInformation
    /// The type of encryptionInfo (RFC 4998 §6.1), as an identifier; nil where the record has none.
    package let encryptionType: String?
    /// One at least, each with one time-stamp at least.
    package let chains: [ArchiveTimeStampChain]
    /// The record as it stands; in XML that is found inside of another document, the whole document.
    package let encoding: ArraySlice<UInt8>

    init(
        form: Form,
        version: String,
        digestAlgorithms: [NamedDigest],
        supportingInformation: SupportingInformation,
        encryptionType: String?,
        chains: [ArchiveTimeStampChain],
        encoding: ArraySlice<UInt8>
    ) {
        self.form = form
        self.version = version
        self.digestAlgorithms = digestAlgorithms
        self.supportingInformation = supportingInformation
        self.encryptionType = encryptionType
        self.chains = chains
        self.encoding = encoding
    }

    /// Reads a record, which must fill the bytes: DER or BER, or XML; in XML also one that an archive package carries
    /// (`asn1EvidenceRecord` and `EvidenceRecord` of BSI TR-ESOR's XAIP), the first of several.
    ///
    /// Each certificate of a token is asked of the cache. A token that cannot be read is a fact, not an error.
    package static func parse(
        _ bytes: ArraySlice<UInt8>,
        certificates cache: CertificateCache? = nil
    ) throws(EvidenceRecordError) -> EvidenceRecord {
        guard bytes.count <= EvidenceRecordLimits.byteCount else {
            throw EvidenceRecordError(.tooLarge, at: bytes.startIndex)
        }
        guard bytes.first != 0x30 else { return try DERRecordReader(certificates: cache).read(bytes) }
        let isText = bytes.prefix(1_024).contains { $0 == UInt8(ascii: "<") }
        guard isText else { throw EvidenceRecordError(.notEvidenceRecord, at: bytes.startIndex) }
        return try XMLRecordReader(certificates: cache).read(bytes)
    }

    /// How many attributes stand in cryptoInfos, or entries in SupportingInformationList.
    package var supportingInformationCount: Int { supportingInformation.count }

    /// Whether the version is the one that the standards define.
    package var isKnownVersion: Bool { version == (form == .asn1 ? "1" : "1.0") }

    /// All time-stamps, the oldest first.
    package var timeStamps: [ArchiveTimeStamp] { chains.flatMap(\.timeStamps) }
}
