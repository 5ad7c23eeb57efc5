/// A qualifying property of XAdES that a policy in XML may demand (ETSI EN 319 132, ETSI TS 101 903).
///
/// The raw value is the property's element name, as policies write it.
package enum QualifyingProperty: String, Hashable, Sendable, CaseIterable {
    case signingTime = "SigningTime"
    case signingCertificate = "SigningCertificate"
    case signingCertificateV2 = "SigningCertificateV2"
    case signaturePolicyIdentifier = "SignaturePolicyIdentifier"
    case signatureProductionPlace = "SignatureProductionPlace"
    case signerRole = "SignerRole"
    case dataObjectFormat = "DataObjectFormat"
    case commitmentTypeIndication = "CommitmentTypeIndication"
    case allDataObjectsTimeStamp = "AllDataObjectsTimeStamp"
    case individualDataObjectsTimeStamp = "IndividualDataObjectsTimeStamp"
    case counterSignature = "CounterSignature"
    case signatureTimeStamp = "SignatureTimeStamp"
    case completeCertificateRefs = "CompleteCertificateRefs"
    case completeRevocationRefs = "CompleteRevocationRefs"
    case attributeCertificateRefs = "AttributeCertificateRefs"
    case attributeRevocationRefs = "AttributeRevocationRefs"
    case sigAndRefsTimeStamp = "SigAndRefsTimeStamp"
    case refsOnlyTimeStamp = "RefsOnlyTimeStamp"
    case certificateValues = "CertificateValues"
    case revocationValues = "RevocationValues"
    case attrAuthoritiesCertValues = "AttrAuthoritiesCertValues"
    case attributeRevocationValues = "AttributeRevocationValues"
    case archiveTimeStamp = "ArchiveTimeStamp"
}
