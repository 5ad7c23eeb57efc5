package import ASN1

/// Attribute types of RFC 5126, ETSI TS 101 733, ETSI EN 319 122-1 and RFC 4998.
package enum CAdESAttribute {
    /// id-aa-timeStampToken, the signature-time-stamp (RFC 3161 appendix A).
    package static let signatureTimeStampToken = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 14)
    /// id-aa-ets-sigPolicyId (RFC 5126 §5.8.1).
    package static let sigPolicyId = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 15)
    /// id-aa-ets-commitmentType (RFC 5126 §5.11.1).
    package static let commitmentType = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 16)
    /// id-aa-ets-signerLocation (RFC 5126 §5.11.2).
    package static let signerLocation = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 17)
    /// id-aa-ets-signerAttr (RFC 5126 §5.11.3).
    package static let signerAttr = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 18)
    /// id-aa-ets-otherSigCert (RFC 5126 §5.7.3.3).
    package static let otherSigCert = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 19)
    /// id-aa-ets-contentTimestamp (RFC 5126 §5.11.4).
    package static let contentTimestamp = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 20)
    /// id-aa-ets-certificateRefs (RFC 5126 §6.2.1).
    package static let certificateRefs = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 21)
    /// id-aa-ets-revocationRefs (RFC 5126 §6.2.2).
    package static let revocationRefs = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 22)
    /// id-aa-ets-certValues (RFC 5126 §6.3.3).
    package static let certValues = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 23)
    /// id-aa-ets-revocationValues (RFC 5126 §6.3.4).
    package static let revocationValues = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 24)
    /// id-aa-ets-escTimeStamp (RFC 5126 §6.3.5).
    package static let escTimeStamp = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 25)
    /// id-aa-ets-certCRLTimestamp (RFC 5126 §6.3.6).
    package static let certCRLTimestamp = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 26)
    /// id-aa-ets-archiveTimestamp, version 1 (RFC 3126 §3.12.1).
    package static let archiveTimestamp = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 27)
    /// id-aa-ets-attrCertificateRefs (RFC 5126 §6.2.3).
    package static let attrCertificateRefs = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 44)
    /// id-aa-ets-attrRevocationRefs (RFC 5126 §6.2.4).
    package static let attrRevocationRefs = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 45)
    /// id-aa-ets-archiveTimestampV2 (RFC 5126 §6.4.1).
    package static let archiveTimestampV2 = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 48)
    /// id-aa-er-internal (RFC 4998 appendix A).
    package static let erInternal = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 49)
    /// id-aa-er-external (RFC 4998 appendix A).
    package static let erExternal = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 50)
    /// id-aa-ets-mimeType (ETSI EN 319 122-1 §5.2.5).
    package static let mimeType = ObjectIdentifier(0, 4, 0, 1733, 2, 1)
    /// id-aa-ets-longTermValidation (ETSI TS 101 733 §6.4.4).
    package static let longTermValidation = ObjectIdentifier(0, 4, 0, 1733, 2, 2)
    /// id-aa-ets-archiveTimestampV3 (ETSI EN 319 122-1 §5.5.3).
    package static let archiveTimestampV3 = ObjectIdentifier(0, 4, 0, 1733, 2, 4)
    /// id-aa-ATSHashIndex, version 1 (ETSI TS 101 733 §6.4.2).
    package static let atsHashIndex = ObjectIdentifier(0, 4, 0, 1733, 2, 5)
    /// id-aa-ets-signerAttrV2 (ETSI EN 319 122-1 §5.2.6.1).
    package static let signerAttrV2 = ObjectIdentifier(0, 4, 0, 19122, 1, 1)
    /// id-aa-ets-sigPolicyStore (ETSI EN 319 122-1 §5.2.10).
    package static let sigPolicyStore = ObjectIdentifier(0, 4, 0, 19122, 1, 3)
    /// id-aa-ATSHashIndex-v2 (ETSI EN 319 122-1 annex A).
    package static let atsHashIndexV2 = ObjectIdentifier(0, 4, 0, 19122, 1, 4)
    /// id-aa-ATSHashIndex-v3 (ETSI EN 319 122-1 §5.5.2).
    package static let atsHashIndexV3 = ObjectIdentifier(0, 4, 0, 19122, 1, 5)

    /// The archive time-stamps, oldest version first.
    package static let archiveTimeStamps = [archiveTimestamp, archiveTimestampV2, archiveTimestampV3]
    /// The unsigned attributes whose values are time-stamp tokens.
    package static let unsignedTimeStamps =
        [signatureTimeStampToken, escTimeStamp, certCRLTimestamp] + archiveTimeStamps
}
