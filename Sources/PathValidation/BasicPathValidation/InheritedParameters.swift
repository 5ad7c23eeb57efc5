import PKIX

/// working_public_key_parameters: the DSA domain parameters that a key without its own takes from above (RFC 5280 §6.1.4 (e)).
struct InheritedParameters {
    static let none = InheritedParameters()

    private(set) var parameters: DSAParameters?

    /// Goes on to the key below.
    mutating func descend(to key: SubjectPublicKeyInfo) {
        guard key.algorithm.algorithm == KeyAlgorithm.dsa else {
            parameters = nil
            return
        }
        parameters = key.dsaParameters ?? parameters
    }

    /// The parameters that the key lacks; nil where it has its own or needs none.
    func needed(by key: SubjectPublicKeyInfo) -> DSAParameters? {
        guard let parameters, Self.areMissing(in: key) else { return nil }
        return parameters
    }

    /// Whether the key can only be used with inherited parameters.
    static func areMissing(in key: SubjectPublicKeyInfo) -> Bool {
        key.algorithm.algorithm == KeyAlgorithm.dsa && key.dsaParameters == nil
    }
}
