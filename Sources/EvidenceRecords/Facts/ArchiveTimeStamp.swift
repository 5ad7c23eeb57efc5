package import TimeStampProtocol

/// An `ArchiveTimeStamp` (RFC 4998 §4.1, RFC 6283 §3.1): a reduced hash tree and the time-stamp over its root.
package struct ArchiveTimeStamp: Sendable {
    /// digestAlgorithm, or where it is absent that of the time-stamp; in XML that of the chain.
    package let digest: NamedDigest
    /// How many attributes there are, of which the standards define none.
    package let attributeCount: Int
    /// What came with the time-stamp for whoever judges its token: in attributes, in XML in CryptographicInformationList.
    package let supportingInformation: SupportingInformation
    /// reducedHashtree; nil where the time-stamp is over one hash value itself.
    package let hashTree: [PartialHashTree]?
    /// The token, or why it cannot be read.
    package let token: Result<TimeStampToken, TimeStampError>
    /// The token's bytes.
    package let tokenEncoding: ArraySlice<UInt8>
    /// What a time-stamp renewal of this one hashes (RFC 4998 §5.2, RFC 6283 §4.2.1).
    let renewed: RenewedOctets
    /// Whether that is XML.
    let isXML: Bool

    /// The same in DER, where the token stands in BER.
    var renewedInDER: RenewedOctets? { isXML ? nil : renewed.normalized }
}
