package import ASN1

/// Where the standards let attributes stand, and how often.
package enum AttributePlacement {
    /// An attribute in a place that its standard forbids.
    package enum Finding: Hashable, Sendable {
        case signedOnlyAmongUnsigned(ObjectIdentifier)
        case unsignedOnlyAmongSigned(ObjectIdentifier)
    }

    /// What the standards say of one type.
    struct Rules: OptionSet, Sendable {
        let rawValue: UInt8
        static let singleValued = Rules(rawValue: 1 << 0)
        static let signedOnly = Rules(rawValue: 1 << 1)
        static let unsignedOnly = Rules(rawValue: 1 << 2)
    }

    /// The same by type, for attributes as they are read.
    static let rules: [ObjectIdentifier: Rules] = {
        var rules: [ObjectIdentifier: Rules] = [:]
        for type in singleValued { rules[type, default: []].insert(.singleValued) }
        for type in signedOnly { rules[type, default: []].insert(.signedOnly) }
        for type in unsignedOnly { rules[type, default: []].insert(.unsignedOnly) }
        return rules
    }()

    /// Types of one attribute with one value.
    ///
    /// RFC 5652 §11.1 to §11.3, RFC 5035 §5.4, RFC 6211 §2, RFC 5126 §5.8 and §5.11, ETSI EN 319 122-1 §5.2.
    package static let singleValued: Set<ObjectIdentifier> = [
        CMSAttribute.contentType, CMSAttribute.messageDigest, CMSAttribute.signingTime,
        CMSAttribute.cmsAlgorithmProtection, CMSAttribute.contentHint, CMSAttribute.contentIdentifier,
        CMSAttribute.contentReference, CMSAttribute.signingCertificate, CMSAttribute.signingCertificateV2,
        CAdESAttribute.sigPolicyId, CAdESAttribute.commitmentType, CAdESAttribute.signerLocation,
        CAdESAttribute.signerAttr, CAdESAttribute.signerAttrV2, CAdESAttribute.mimeType,
        CAdESAttribute.certificateRefs, CAdESAttribute.revocationRefs, CAdESAttribute.certValues,
        CAdESAttribute.revocationValues, CAdESAttribute.sigPolicyStore,
    ]

    /// Types that stand among the signed attributes only.
    package static let signedOnly: Set<ObjectIdentifier> = [
        CMSAttribute.contentType, CMSAttribute.messageDigest, CMSAttribute.signingTime,
        CMSAttribute.cmsAlgorithmProtection, CMSAttribute.contentHint, CMSAttribute.contentIdentifier,
        CMSAttribute.contentReference, CMSAttribute.signingCertificate, CMSAttribute.signingCertificateV2,
        CAdESAttribute.otherSigCert, CAdESAttribute.sigPolicyId, CAdESAttribute.commitmentType,
        CAdESAttribute.signerLocation, CAdESAttribute.signerAttr, CAdESAttribute.signerAttrV2,
        CAdESAttribute.contentTimestamp, CAdESAttribute.mimeType,
    ]

    /// Types that stand among the unsigned attributes only.
    package static let unsignedOnly: Set<ObjectIdentifier> = [
        CMSAttribute.countersignature, CAdESAttribute.signatureTimeStampToken, CAdESAttribute.certificateRefs,
        CAdESAttribute.revocationRefs, CAdESAttribute.attrCertificateRefs, CAdESAttribute.attrRevocationRefs,
        CAdESAttribute.certValues, CAdESAttribute.revocationValues, CAdESAttribute.escTimeStamp,
        CAdESAttribute.certCRLTimestamp, CAdESAttribute.archiveTimestamp, CAdESAttribute.archiveTimestampV2,
        CAdESAttribute.archiveTimestampV3, CAdESAttribute.longTermValidation, CAdESAttribute.erInternal,
        CAdESAttribute.erExternal, CAdESAttribute.sigPolicyStore,
    ]

    static func findings(signed: AttributeSet?, unsigned: AttributeSet?) -> [Finding] {
        var result: [Finding] = []
        var seen: Set<Finding> = []
        for attribute in signed?.attributes ?? [] where attribute.rules.contains(.unsignedOnly) {
            let finding = Finding.unsignedOnlyAmongSigned(attribute.type)
            if seen.insert(finding).inserted { result.append(finding) }
        }
        for attribute in unsigned?.attributes ?? [] where attribute.rules.contains(.signedOnly) {
            let finding = Finding.signedOnlyAmongUnsigned(attribute.type)
            if seen.insert(finding).inserted { result.append(finding) }
        }
        return result
    }
}
