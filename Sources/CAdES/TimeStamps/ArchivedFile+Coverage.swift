import ASN1
import CMS

extension ArchivedFile {
    /// What exists where an unsigned attribute does: the objects in its values, and those it refers to.
    func coverage(of attribute: Attribute) -> CoveredObjects {
        var covered = CoveredObjects()
        for value in attribute.values { covered.add(coverage(of: value, in: attribute.type)) }
        return covered
    }

    /// The same for one value of an attribute of the type.
    func coverage(of value: Element, in type: ObjectIdentifier) -> CoveredObjects {
        guard ReferencedObjects.isReference(type) else {
            return CoveredObjects(objects: objects.digests(in: value.encoding))
        }
        return CoveredObjects(referenced: references?.digests(in: value) ?? [:])
    }

    /// The same for the tokens among a signer's signed attributes.
    func coverage(ofSigned attributes: AttributeSet?) -> CoveredObjects {
        CoveredObjects(objects: (attributes?.contentTimeStamps ?? []).flatMap { objects.digests(in: $0) })
    }
}
