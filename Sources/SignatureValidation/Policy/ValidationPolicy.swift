package import PathValidation

/// The constraints under which a signature is judged (EN 319 102-1 §5.1.4).
///
/// Read from `policies/validation/*.yaml`; the judge sees values only.
package final class ValidationPolicy: Sendable {
    /// The name by which reports and options know the policy.
    package let id: String
    /// SHA-256 of the policy file's bytes, hexadecimal.
    package let digest: String
    package let levels: [Constraint: ConstraintLevel]
    package let cryptography: CryptographicConstraints
    /// How old revocation data may be at the control time when nothing later is at hand.
    package let maximumRevocationAge: RevocationAge
    /// How far a token's time may run ahead of the validation time, in seconds (clocks differ).
    package let clockTolerance: Int64

    package init(
        id: String,
        digest: String,
        levels: [Constraint: ConstraintLevel],
        cryptography: CryptographicConstraints,
        maximumRevocationAge: RevocationAge,
        clockTolerance: Int64
    ) {
        self.id = id
        self.digest = digest
        self.levels = levels
        self.cryptography = cryptography
        self.maximumRevocationAge = maximumRevocationAge
        self.clockTolerance = clockTolerance
    }

    /// The level of a constraint; one that the policy does not name fails, since unknown is never valid.
    package func level(_ constraint: Constraint) -> ConstraintLevel { levels[constraint] ?? .fail }
}
