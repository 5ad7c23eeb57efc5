package import ASN1
import PKIX

extension AttributeSet {
    /// signature-time-stamp tokens (RFC 5126 §6.1.1), in order.
    package var signatureTimeStampTokens: [ArraySlice<UInt8>] {
        values(of: CAdESAttribute.signatureTimeStampToken).map(\.timeStampTokenEncoding)
    }

    /// The certificates of all certificate-values attributes (RFC 5126 §6.3.3).
    package func certificateValues(_ cache: CertificateCache? = nil) -> CertificateValues {
        CertificateValues(values(of: CAdESAttribute.certValues), cache)
    }

    /// The CRLs and OCSP responses of all revocation-values attributes (RFC 5126 §6.3.4).
    package var revocationValues: RevocationValues {
        RevocationValues(values(of: CAdESAttribute.revocationValues))
    }

    /// What the complete-references attributes name; nil where there is none of them.
    package var completeReferences: CompleteReferences? {
        let certificateTypes = [CAdESAttribute.certificateRefs, CAdESAttribute.attrCertificateRefs]
        let revocationTypes = [CAdESAttribute.revocationRefs, CAdESAttribute.attrRevocationRefs]
        guard attributes.contains(where: { (certificateTypes + revocationTypes).contains($0.type) }) else { return nil }
        return CompleteReferences(
            certificateValues: certificateTypes.flatMap { values(of: $0) },
            revocationValues: revocationTypes.flatMap { values(of: $0) }
        )
    }

    /// Whether the attribute of complete references or of values (RFC 5126 §6.2.1, §6.2.2, §6.3.3, §6.3.4) has the one value
    /// that it is to have, and something that can be read in it; true for other types.
    package func isFilled(_ type: ObjectIdentifier) -> Bool {
        let values = values(of: type)
        switch type {
        case CAdESAttribute.certificateRefs:
            return values.count == 1
                && !CompleteReferences(certificateValues: values, revocationValues: []).certificates.isEmpty
        case CAdESAttribute.revocationRefs:
            return values.count == 1
                && !CompleteReferences(certificateValues: [], revocationValues: values).revocations.isEmpty
        case CAdESAttribute.certValues:
            // One will do: all of them are read elsewhere.
            let list = try? values.first?.expecting(.sequence).elements(limit: ElementBudget.maximumCount)
            return values.count == 1 && list?.contains { (try? Certificate.parse($0.encoding)) != nil } == true
        case CAdESAttribute.revocationValues:
            // Lists of tens of thousands of entries are read elsewhere.
            let lists = try? values.first?.expecting(.sequence).elements(limit: 3)
            return values.count == 1 && lists?.contains { !$0.content.isEmpty } == true
        default: return true
        }
    }

    /// The ats-hash-index attributes of a time-stamp token, of whatever version; nil for one that cannot be read.
    package var hashIndexes: [ATSHashIndex?] {
        attributes.flatMap { attribute -> [ATSHashIndex?] in
            guard let version = ATSHashIndex.Version(attribute.type) else { return [] }
            return attribute.values.map { try? ATSHashIndex($0, version: version) }
        }
    }

    /// evidence-record attributes, internal and external, as they stand (RFC 4998 appendix A).
    package var evidenceRecords: [ArraySlice<UInt8>] {
        (values(of: CAdESAttribute.erInternal) + values(of: CAdESAttribute.erExternal)).map(\.encoding)
    }
}
