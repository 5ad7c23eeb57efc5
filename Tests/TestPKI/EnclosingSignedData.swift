/// What an archive time-stamp covers beside its SignerInfo, as it stands in SignedData (RFC 5652 §5.1).
package struct EnclosingSignedData: Sendable {
    /// The encoding of encapContentInfo.
    package var encapsulatedContentInfo: [UInt8] = []
    /// The content where it stands outside.
    package var detachedContent: [UInt8]?
    /// The encoding of each CertificateChoices.
    package var certificates: [[UInt8]] = []
    /// The encoding of each RevocationInfoChoice.
    package var revocationInformation: [[UInt8]] = []

    package init() {}
}
