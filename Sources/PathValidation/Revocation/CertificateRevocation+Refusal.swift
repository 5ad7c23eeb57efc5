import ASN1
import PKIX

extension CertificateRevocation {
    /// Why a path with this certificate is refused; nil where the status is good or not asked for.
    package var refusal: PathFinding? {
        switch status {
        case .good, .notRequired: nil
        case .revoked(let date, let reason):
            finding(
                .certificateRevoked,
                ["revocationDate": date.description, "reason": "\(reason ?? .unspecified)"]
            )
        case .onHold(let date): finding(.certificateOnHold, ["since": date.description])
        case .unknown(let finding): finding
        }
    }

    private func finding(_ code: PathFindingCode, _ values: [String: String]) -> PathFinding {
        PathFinding(
            code,
            certificateIndex: certificateIndex,
            certificateSHA256: certificateSHA256,
            values: values
        )
    }
}
