import CMS
package import PKIX
import TimeStampProtocol

extension EvidenceRecord {
    private var tokens: [SignedData] { timeStamps.compactMap { try? $0.token.get().signedData } }
    private var supporting: [SupportingInformation] {
        [supportingInformation] + timeStamps.map(\.supportingInformation)
    }

    /// The certificates that came with the record: in its tokens, beside them, and in cryptoInfos.
    package var certificates: [Certificate] {
        tokens.flatMap(\.certificates) + supporting.flatMap(\.certificates)
    }

    /// The CRLs that came with it.
    package var certificateRevocationLists: [CertificateRevocationList] {
        tokens.flatMap(\.crls) + supporting.flatMap(\.certificateRevocationLists)
    }

    /// The OCSP responses that came with it.
    package var ocspResponses: [OCSPResponse] {
        tokens.flatMap(\.ocspResponses) + supporting.flatMap(\.ocspResponses)
    }
}
