import ASN1
import CMS
package import PKIX

/// What cryptoInfos, or one archive time-stamp, holds of use to whoever judges the tokens (RFC 4998 §3.1, §4.1; RFC 6283
/// §3.1): evidence like any other, never an anchor.
///
/// RFC 4998 defines no attribute; read are certificate-values and revocation-values (RFC 5126 §6.3.3, §6.3.4).
package struct SupportingInformation: Sendable {
    /// How many attributes there are, or in XML entries.
    package var count = 0
    package var certificates: [Certificate] = []
    package var certificateRevocationLists: [CertificateRevocationList] = []
    package var ocspResponses: [OCSPResponse] = []

    /// The digests of what is read.
    package var sha256: [[UInt8]] {
        certificates.map(\.sha256) + certificateRevocationLists.map(\.sha256) + ocspResponses.map(\.sha256)
    }

    /// Nothing is read of so many entries.
    init(count: Int) { self.count = count }

    /// Reads attributes, each a type with a SET of values; what does not parse is passed over.
    init(_ attributes: [Element], _ cache: CertificateCache?) throws {
        count = attributes.count
        for attribute in attributes {
            var fields = try attribute.sequence()
            let type = try fields.next(.objectIdentifier).objectIdentifier()
            let values = try fields.next(.set).elements(limit: EvidenceRecordLimits.attributeCount)
            switch type {
            case CAdESAttribute.certValues: certificates += CertificateValues(values, cache).certificates
            case CAdESAttribute.revocationValues:
                let revocation = RevocationValues(values)
                certificateRevocationLists += revocation.crls
                ocspResponses += revocation.ocspResponses
            default: break
            }
        }
    }

    /// Reads the entries of a CryptographicInformationList.
    ///
    /// Each has a type, CERT, CRL or OCSP, and octets, where they are base 64. What does not parse, and other types, are passed
    /// over.
    init(_ entries: [(type: String, octets: [UInt8]?)], _ cache: CertificateCache?) {
        count = entries.count
        for entry in entries {
            guard let octets = entry.octets?[...] else { continue }
            switch entry.type {
            case "CERT":
                let found = (try? cache?.certificate(octets)) ?? (try? Certificate.parse(octets))
                if let found { certificates.append(found) }
            case "CRL":
                if let found = try? CertificateRevocationList.parse(octets) { certificateRevocationLists.append(found) }
            case "OCSP":
                let found = (try? OCSPResponse.parse(octets)) ?? (try? OCSPResponse.parse(basic: octets))
                if let found { ocspResponses.append(found) }
            default: break
            }
        }
    }
}
