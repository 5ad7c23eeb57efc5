import ASN1
import PKIX
import TimeStampProtocol

/// What RFC 3161 asks of a TSA's certificate beside a valid path.
struct TimeStampAuthorityCheck {
    /// id-kp-timeStamping.
    private static let timeStampingPurpose = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 8)

    let policy: ValidationPolicy

    func check(_ authority: Certificate, _ info: TSTInfo, _ result: inout BlockResult) {
        checkPurpose(authority, &result)
        checkKeyUsage(authority, &result)
        checkName(authority, info, &result)
        if info.genTime < authority.notBefore || info.genTime > authority.notAfter {
            result.fail(
                .notYetValidAtProof,
                info.genTime < authority.notBefore
                    ? .totalFailed(.notYetValid) : .indeterminate(.outOfBoundsNoPOE),
                [
                    "time": info.genTime.description, "notBefore": authority.notBefore.description,
                    "notAfter": authority.notAfter.description,
                ]
            )
        }
    }

    /// RFC 3161 §2.3: exactly one purpose, timeStamping, in a critical extension.
    private func checkPurpose(_ authority: Certificate, _ result: inout BlockResult) {
        guard let purposes = authority.extendedKeyUsage, purposes.contains(Self.timeStampingPurpose) else {
            result.fail(.timeStampPurposeMissing, .indeterminate(.chainConstraintsFailure))
            return
        }
        let level = policy.level(.timeStampPurpose)
        if purposes.count > 1 {
            result.demand(level, .timeStampPurposeNotAlone, .indeterminate(.chainConstraintsFailure))
        }
        let isCritical = authority.extensions.contains {
            $0.identifier == ExtensionType.extendedKeyUsage && $0.isCritical
        }
        if !isCritical {
            result.demand(level, .timeStampPurposeNotCritical, .indeterminate(.chainConstraintsFailure))
        }
    }

    /// RFC 5280 §4.2.1.12: a purpose counts where keyUsage is consistent with it, for id-kp-timeStamping digitalSignature or
    /// nonRepudiation.
    private func checkKeyUsage(_ authority: Certificate, _ result: inout BlockResult) {
        guard authority.keyUsage?.isDisjoint(with: .documentSigning) == true else { return }
        result.fail(.timeStampKeyUsage, .indeterminate(.chainConstraintsFailure))
    }

    /// RFC 3161 §2.4.2: the tsa field corresponds to one of the subject names of the certificate.
    private func checkName(_ authority: Certificate, _ info: TSTInfo, _ result: inout BlockResult) {
        guard let name = info.tsa else { return }
        if case .directoryName(let directoryName) = name, directoryName == authority.subject { return }
        if authority.subjectAlternativeNames?.contains(name) == true { return }
        result.demand(
            policy.level(.timeStampAuthorityName),
            .timeStampAuthorityNameMismatch,
            .indeterminate(.signatureConstraintsFailure)
        )
    }
}
