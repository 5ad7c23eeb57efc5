import ASN1
import CMS

/// The names of the attributes that signature policies demand, as their standards write them.
enum AttributeName {
    /// `id-messageDigest`, or the identifier of one that is not among them.
    static func text(_ type: ObjectIdentifier) -> String { names[type] ?? type.description }

    private static let names: [ObjectIdentifier: String] = [
        CMSAttribute.contentType: "id-contentType", CMSAttribute.messageDigest: "id-messageDigest",
        CMSAttribute.signingTime: "id-signingTime", CMSAttribute.signingCertificate: "id-aa-signingCertificate",
        CMSAttribute.signingCertificateV2: "id-aa-signingCertificateV2",
        CAdESAttribute.sigPolicyId: "id-aa-ets-sigPolicyId", CAdESAttribute.commitmentType: "id-aa-ets-commitmentType",
        CAdESAttribute.signerLocation: "id-aa-ets-signerLocation", CAdESAttribute.signerAttr: "id-aa-ets-signerAttr",
        CAdESAttribute.contentTimestamp: "id-aa-ets-contentTimestamp",
        CAdESAttribute.signatureTimeStampToken: "id-aa-signatureTimeStampToken",
        CAdESAttribute.certificateRefs: "id-aa-ets-certificateRefs",
        CAdESAttribute.revocationRefs: "id-aa-ets-revocationRefs",
        CAdESAttribute.certValues: "id-aa-ets-certValues",
        CAdESAttribute.revocationValues: "id-aa-ets-revocationValues",
        CAdESAttribute.escTimeStamp: "id-aa-ets-escTimeStamp",
        CAdESAttribute.certCRLTimestamp: "id-aa-ets-certCRLTimestamp",
        CAdESAttribute.archiveTimestampV2: "id-aa-ets-archiveTimestampV2",
        CAdESAttribute.archiveTimestampV3: "id-aa-ets-archiveTimestampV3",
    ]
}
