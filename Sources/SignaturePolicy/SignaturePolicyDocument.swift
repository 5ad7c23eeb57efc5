package import LibCrypto

/// A signature policy with the two digests by which it is known (RFC 3125 §3.2, `SignaturePolicy`).
///
/// Signatures name `signPolicyHash`; the list of approved policies names the digest of the file.
package struct SignaturePolicyDocument: Hashable, Sendable {
    package let info: SignPolicyInfo
    /// H(DER(signPolicyHashAlg) ‖ DER(signPolicyInfo)), in XML H(canonical form of SignPolicyInfo); verified where the policy
    /// was read from its own encoding, but for the files of ITI whose digest nobody can reproduce.
    package let signPolicyHash: PolicyDigest
    /// Digests of the policy's official file by algorithm: SHA-1 and SHA-256 at least.
    package let fileDigests: [DigestAlgorithm: [UInt8]]

    package init(info: SignPolicyInfo, signPolicyHash: PolicyDigest, fileDigests: [DigestAlgorithm: [UInt8]]) {
        self.info = info
        self.signPolicyHash = signPolicyHash
        self.fileDigests = fileDigests
    }
}
