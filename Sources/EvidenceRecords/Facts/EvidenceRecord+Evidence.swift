import CMS
package import PKIX
import TimeStampProtocol

extension EvidenceRecord {
    private var tokens: [SignedData] { timeStamps.compactMap { try? $0.token.get().signedData } }

    /// The certificates that came with the record: in its tokens and in cryptoInfos.
    package var certificates: [Certificate] {
        tokens.flatMap(\.certificates) + supportingInformation.certificates
    }

    /// The CRLs that came with it.
    package var certificateRevocationLists: [CertificateRevocationList] {
        tokens.flatMap(\.crls) + supportingInformation.certificateRevocationLists
    }

    /// The OCSP responses that came with it.
    package var ocspResponses: [OCSPResponse] { tokens.flatMap(\.ocspResponses) + supportingInformation.ocspResponses }
}
