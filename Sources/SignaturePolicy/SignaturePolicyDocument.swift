package import LibCrypto

/// A signature policy with the two digests by which it is known (RFC 3125 §3.2, `SignaturePolicy`).
///
/// Signatures name `signPolicyHash`; the list of approved policies names the digest of the file. A class, because all
/// threads share it: a copy is one reference count.
package final class SignaturePolicyDocument: Hashable, Sendable {
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

    package static func == (left: SignaturePolicyDocument, right: SignaturePolicyDocument) -> Bool {
        left === right
            || (left.info == right.info && left.signPolicyHash == right.signPolicyHash
                && left.fileDigests == right.fileDigests)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(signPolicyHash) }
}
