import ASN1
import CMS
import LibCrypto

extension ArchivedFile {
    /// SHA-256 of what exists where an unsigned attribute does: the objects in its values, and those it refers to.
    func digests(in attribute: Attribute) throws(LibCryptoError) -> Set<[UInt8]> {
        var digests: Set<[UInt8]> = []
        for value in attribute.values { digests.formUnion(try self.digests(in: value, of: attribute.type)) }
        return digests
    }

    /// The same for one of an attribute's values.
    func digests(in value: Element, of type: ObjectIdentifier) throws(LibCryptoError) -> Set<[UInt8]> {
        switch type {
        case CAdESAttribute.certificateRefs, CAdESAttribute.attrCertificateRefs:
            try references.digests(CompleteReferences(certificateValues: [value], revocationValues: []))
        case CAdESAttribute.revocationRefs, CAdESAttribute.attrRevocationRefs:
            try references.digests(CompleteReferences(certificateValues: [], revocationValues: [value]))
        default: Set(objects.digests(in: value.encoding))
        }
    }

    /// The same for the tokens among a signer's signed attributes.
    func digests(inSigned attributes: AttributeSet?) -> Set<[UInt8]> {
        Set((attributes?.contentTimeStamps ?? []).flatMap { objects.digests(in: $0) })
    }
}
