package import SignatureValidation

extension JudgedTimeStamp {
    /// Whether the token is what its attribute says it is: over these bytes, with the TSA's signature intact.
    ///
    /// Enough for a level; for a proof of time the TSA must be trusted as well.
    package var isVerified: Bool {
        isImprintIntact == true && isCryptographicallyValid && timeStamp.defects.isEmpty
    }
}
