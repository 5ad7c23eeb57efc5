package import SignatureValidation

extension ValidationPolicy {
    /// The same policy for tokens that have just been given: revocation data need not be there, since none can cover them yet;
    /// what is there and says that a certificate is revoked still refuses.
    package func forFreshTokens() -> ValidationPolicy {
        var levels = levels
        levels[.revocationData] = .inform
        return ValidationPolicy(
            id: id,
            digest: digest,
            levels: levels,
            cryptography: cryptography,
            maximumRevocationAge: maximumRevocationAge,
            clockTolerance: clockTolerance
        )
    }
}
