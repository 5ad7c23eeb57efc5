import PKIX
package import PathValidation
package import ValidationReport

/// Finds the path of one certificate: what `lastro chain` does (RFC 5280 §6).
package struct ValidateChain: Sendable {
    private let basis: ValidationBasis

    /// - Parameter basis: trust, evidence and time.
    package init(basis: ValidationBasis) { self.basis = basis }

    /// Judges the first certificate of a file; others in it are candidates for the path.
    ///
    /// The parameters are all inputs of path validation; the basis' time should be theirs. Throws `ApplianceError`, of kind `unreadableInput` for a file without certificate.
    package func report(on path: String, _ parameters: PathParameters) throws(ApplianceError) -> ChainReport {
        let bytes = try InputFile.read(path)
        var certificates: [Certificate] = []
        for case .certificate(let certificate) in EvidenceObject.read(bytes) { certificates.append(certificate) }
        guard let target = certificates.first else {
            throw ApplianceError(
                .unreadableInput,
                "\(path): not a certificate",
                hint: "give one X.509 certificate in DER or PEM"
            )
        }
        let outcome = basis.paths(adding: Array(certificates.dropFirst())).validate(target, parameters)
        let file = ReportedFile(name: path, size: bytes.count, sha256: try FileDigest.hexadecimal(bytes))
        return ChainReport(inputs: basis.inputs(document: file), outcome: outcome, context: basis.reportContext)
    }
}
