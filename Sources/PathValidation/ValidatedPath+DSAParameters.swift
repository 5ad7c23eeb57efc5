package import PKIX

extension ValidatedPath {
    /// working_public_key_parameters of the target: the DSA domain parameters that its key, having none of its own, takes
    /// from the CAs above (RFC 5280 §6.1.4 (d) to (f), §6.1.5 (c) to (e)).
    ///
    /// Nil where a key in between is of another kind, or none has any.
    package var inheritedDSAParameters: DSAParameters? {
        let above = certificates.dropFirst().map(\.subjectPublicKeyInfo)
        let keys = above + (anchor.certificate == nil ? [anchor.subjectPublicKeyInfo] : [])
        for key in keys {
            guard key.algorithm.algorithm == KeyAlgorithm.dsa else { return nil }
            if let parameters = key.dsaParameters { return parameters }
        }
        return nil
    }
}
