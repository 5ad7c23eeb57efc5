import ASN1
import CMS
import LibCrypto

extension ArchivedFile {
    /// What exists where an unsigned attribute does: the objects in its values, and those it refers to.
    func coverage(of attribute: Attribute) throws(LibCryptoError) -> CoveredObjects {
        var covered = CoveredObjects()
        for value in attribute.values { covered.formUnion(try coverage(of: value, in: attribute.type)) }
        return covered
    }

    /// The same for one value of an attribute of the type.
    func coverage(of value: Element, in type: ObjectIdentifier) throws(LibCryptoError) -> CoveredObjects {
        switch type {
        case CAdESAttribute.certificateRefs, CAdESAttribute.attrCertificateRefs:
            let named = CompleteReferences(certificateValues: [value], revocationValues: [])
            return CoveredObjects(referenced: try references.digests(named))
        case CAdESAttribute.revocationRefs, CAdESAttribute.attrRevocationRefs:
            let named = CompleteReferences(certificateValues: [], revocationValues: [value])
            return CoveredObjects(referenced: try references.digests(named))
        default: return CoveredObjects(objects: Set(objects.digests(in: value.encoding)))
        }
    }

    /// The same for the tokens among a signer's signed attributes.
    func coverage(ofSigned attributes: AttributeSet?) -> CoveredObjects {
        CoveredObjects(objects: Set((attributes?.contentTimeStamps ?? []).flatMap { objects.digests(in: $0) }))
    }
}
