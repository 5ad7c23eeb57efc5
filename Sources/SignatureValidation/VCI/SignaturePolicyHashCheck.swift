import ASN1
import CMS
import LibCrypto
import SignaturePolicy

/// Compares the signer's sigPolicyHash with the policy's own signPolicyHash (RFC 5126 §5.8.1, EN 319 102-1 §5.2.4.4).
struct SignaturePolicyHashCheck {
    let policy: ValidationPolicy

    /// Whether they agree; nil where the signer states no hash.
    func check(
        _ named: SignaturePolicyId,
        against document: SignaturePolicyDocument,
        _ result: inout BlockResult
    ) -> Bool? {
        let name = document.displayName
        // RFC 5126 §5.8.1: a single zero octet stands for a hash that is not known.
        guard let hash = named.hash, !hash.isEmpty, !hash.elementsEqual([0]) else {
            result.note(.policyHashAbsent, .warn, ["policy": name])
            return nil
        }
        let stated = named.policyDigest
        if stated == document.signPolicyHash { return true }
        let isFile = stated.map { document.fileDigests[$0.algorithm] == $0.value } ?? false
        result.demand(
            policy.level(.signaturePolicyHash),
            isFile ? .policyHashOfFile : .policyHashMismatch,
            .indeterminate(.policyProcessingError),
            [
                "policy": name, "stated": Hexadecimal.encode(hash),
                "actual": Hexadecimal.encode(document.signPolicyHash.value),
                "algorithm": document.signPolicyHash.algorithm.rawValue,
            ]
        )
        return false
    }
}
