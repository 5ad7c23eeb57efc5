import ASN1
import LibCrypto
import PKIX
import PathValidation

/// The signer's key, with the DSA parameters of its path where it has none of its own (RFC 5280 §6.1.5 (c) to (e)).
struct SignerKey {
    let judge: SignatureJudge

    /// The key; inherited parameters come from a path to an anchor only.
    ///
    /// Parameters of anybody else's choice would let him make signatures for the key.
    func key(of certificate: Certificate) throws(PublicKeyError) -> PublicKey {
        let info = certificate.subjectPublicKeyInfo
        guard info.algorithm.algorithm == KeyAlgorithm.dsa, info.dsaParameters == nil else {
            return try info.key()
        }
        // Whether the certificate holds at the time that counts is said later on: here its path tells what its key is.
        let time = min(max(judge.validationTime, certificate.notBefore), certificate.notAfter)
        let path = judge.paths.validate(certificate, PathParameters(time: time)).path
        return try info.key(inheriting: path?.inheritedDSAParameters)
    }
}
