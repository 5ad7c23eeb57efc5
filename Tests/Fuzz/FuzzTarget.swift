import ASN1
import CMS
import PKIX
import TimeStampProtocol

/// What is fuzzed: each parser of outside bytes, with everything that it decodes on demand.
enum FuzzTarget: String, CaseIterable {
    case certificate
    case crl
    case ocsp
    case cms
    case token
    case container

    func run(_ input: ArraySlice<UInt8>) {
        switch self {
        case .certificate:
            guard let certificate = try? Certificate.parse(input) else { return }
            _ = try? certificate.subjectPublicKeyInfo.key()
            _ = certificate.subject.description
            _ = ICPBrasilAttributes(certificate)
        case .crl:
            guard let list = try? CertificateRevocationList.parse(input) else { return }
            _ = list.entry(serial: SerialNumber(1), certificateIssuer: list.issuer)
        case .ocsp:
            _ = try? OCSPResponse.parse(input)
        case .cms:
            guard let message = try? SignedData.parse(input) else { return }
            for signer in message.signerInfos {
                _ = signer.signedAttributes?.signedEncodings
                _ = signer.signedAttributes?.signingCertificateV2
                _ = signer.signedAttributes?.signaturePolicy
                _ = signer.misplacedAttributes
            }
        case .token: _ = try? TimeStampToken.parse(input)
        case .container: _ = try? SignedContainer.unwrap(input)
        }
    }
}
