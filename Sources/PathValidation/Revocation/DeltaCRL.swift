import ASN1
import PKIX

/// Which delta CRL updates which complete CRL (RFC 5280 §5.2.4, §6.3.3 (c)).
enum DeltaCRL {
    /// Whether the delta can be combined with the complete CRL: same issuer and scope, same key, fitting numbers.
    static func updates(_ delta: CertificateRevocationList, _ base: CertificateRevocationList) -> Bool {
        guard let first = delta.deltaCRLIndicator, let number = delta.crlNumber, let own = base.crlNumber else {
            return false
        }
        return delta.issuer == base.issuer
            && value(of: .issuingDistributionPointExtension, in: delta)
                == value(of: .issuingDistributionPointExtension, in: base)
            && delta.authorityKeyIdentifier?.keyIdentifier == base.authorityKeyIdentifier?.keyIdentifier
            && !isLess(own, first) && isLess(own, number)
    }

    private static func value(
        of identifier: ObjectIdentifier,
        in list: CertificateRevocationList
    ) -> ArraySlice<UInt8>? {
        list.extensions.first { $0.identifier == identifier }?.value
    }

    /// Unsigned big-endian numbers of any length.
    static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let left = left.drop { $0 == 0 }
        let right = right.drop { $0 == 0 }
        if left.count != right.count { return left.count < right.count }
        return left.lexicographicallyPrecedes(right)
    }
}
