import ASN1
import LibCrypto
import PKIX
import SignaturePolicy

/// Whether signature algorithm and key size are among those of the policy (RFC 3125 §3.7).
struct PolicyAlgorithmCheck {
    let demands: PolicyDemands

    func check(_ cryptography: CryptographicVerification.Outcome, _ result: inout BlockResult) {
        guard let constraints = demands.rules.signerAlgorithmConstraints, let scheme = cryptography.scheme,
            let key = cryptography.keyKind
        else { return }
        let matching = constraints.filter { Self.names($0.algID, scheme) }
        guard !matching.isEmpty else {
            let algorithm = (scheme.digest.map { "\($0.rawValue), " } ?? "") + key.name
            demands.violated(.policyAlgorithm, .cryptoConstraintsFailure, ["algorithm": algorithm], &result)
            return
        }
        guard !matching.contains(where: { $0.minKeyLength.map { key.sizeInBits >= $0 } ?? true }) else { return }
        let least = matching.compactMap(\.minKeyLength).min() ?? 0
        demands.violated(
            .policyKeySize,
            .cryptoConstraintsFailure,
            ["key": "\(key.name) \(key.sizeInBits)", "minimum": "\(least)"],
            &result
        )
    }

    /// Whether the identifier stands for the scheme, by itself or with parameters of its own (RSASSA-PSS).
    private static func names(_ identifier: ObjectIdentifier, _ scheme: SignatureScheme) -> Bool {
        if case .rsaPSS = scheme, identifier == KeyAlgorithm.rsassaPSS { return true }
        let encoding = DEREncoder.sequence(DEREncoder.objectIdentifier(identifier))
        guard let element = try? Element.parse(encoding[...], rules: .der),
            let algorithm = try? AlgorithmIdentifier.parse(element)
        else { return false }
        return SignatureAlgorithm.scheme(for: algorithm) == scheme
    }
}
