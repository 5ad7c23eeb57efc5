import ASN1
import PKIX

/// The complete CRLs of one issuer's name that say the same of a certificate: of one key, for one scope, with the same
/// words.
///
/// A long series must not hide what another one says: not the lists of a new key those of the old one, nor the lists for
/// some reasons those for others.
struct CRLSeries: Hashable {
    /// The key that the list names; nothing proves yet that it signed.
    private let key: ArraySlice<UInt8>?
    /// The issuingDistributionPoint as it is written; nil for none.
    let scope: ArraySlice<UInt8>?
    private let statement: RevocationCandidate.Statement
    /// Issued after the certificate's end of validity, so that silence proves nothing.
    private let isLate: Bool
    /// Issued when the certificate's issuer could still sign.
    private let isVouchedFor: Bool

    init(
        _ list: CertificateRevocationList,
        _ statement: RevocationCandidate.Statement,
        for subject: RevocationSubject
    ) {
        key = list.authorityKeyIdentifier?.keyIdentifier
        scope = list.extensions.first { $0.identifier == .issuingDistributionPointExtension }?.value
        self.statement = statement
        isLate = list.thisUpdate > subject.certificate.notAfter && list.expiredCertsOnCRL == nil
        isVouchedFor = subject.mayVouch(subject.index, at: list.thisUpdate)
    }

    /// Whether its lists do not list the certificate.
    var isSilent: Bool { statement == .notRevoked }
}
