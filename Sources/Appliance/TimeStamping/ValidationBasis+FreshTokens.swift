package import ASN1
import CMS
import PKIX
import PathValidation
package import SignatureValidation
import TimeStampClient
package import TimeStampProtocol

extension ValidationBasis {
    /// The judge of a token that has just been given; nil where there is no policy, or a signature policy cannot be read.
    package func judge(ofFresh token: TimeStampToken, at time: Instant) -> SignatureJudge? {
        guard let policy else { return nil }
        let brought = token.signedData.certificates
        return SignatureJudge(
            paths: paths(adding: brought, lists: token.signedData.crls, responses: token.signedData.ocspResponses),
            certificates: CertificatePool(brought).merged(with: certificates),
            policy: policy.forFreshTokens(),
            validationTime: time,
            icpBrasilAnchors: icpBrasilAnchors
        )
    }
}
