/// A root that is known by the SHA-256 of its DER, whether its certificate is in the store or not.
package struct PinnedRoot: Hashable, Sendable {
    /// The common name of the root.
    package let name: String
    /// `original`, `v1`…; one of its kind in the domain.
    package let version: String
    /// The pin, 64 lower-case hexadecimal digits.
    package let sha256: String
    /// The UTC day of notBefore, `YYYY-MM-DD`; for lists only, nil where not known.
    package var notBefore: String?
    /// The UTC day of notAfter, `YYYY-MM-DD`; for lists only, nil where not known.
    package var notAfter: String?
    /// Signature algorithm and key for a reader; nil where not known.
    package var algorithm: String?
    package let use: RootUse
    /// False where no signature under the root's key can be verified (AC Raiz v7).
    package let isUsable: Bool
    /// The path of the certificate in the store, or nil where the pin is all there is.
    package var file: String?
    /// Where the certificate came from; nil without one.
    package var source: String?

    package init(
        name: String,
        version: String,
        sha256: String,
        notBefore: String? = nil,
        notAfter: String? = nil,
        algorithm: String? = nil,
        use: RootUse = .unspecified,
        isUsable: Bool = true,
        file: String? = nil,
        source: String? = nil
    ) {
        self.name = name
        self.version = version
        self.sha256 = sha256
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.algorithm = algorithm
        self.use = use
        self.isUsable = isUsable
        self.file = file
        self.source = source
    }
}
