package import ASN1
package import PKIX
package import PathValidation

/// A signature with its verdict and what led to it.
///
/// A class, because it is handed from part to part: a copy is one reference count.
package final class JudgedSignature: Sendable {
    package let signature: ParsedSignature
    /// The policy that the signer names; nil where none is.
    package let signaturePolicy: JudgedSignaturePolicy?
    package let conclusion: ValidationConclusion
    package let signingCertificate: Certificate?
    package let certification: JudgedCertification?
    /// Whether the signed content is the one that was signed; nil where there is no content to tell by.
    package let isContentIntact: Bool?
    /// Whether the signature value verifies with the signing certificate's key.
    package let isCryptographicallyValid: Bool
    /// What the signer says; it proves nothing.
    package let claimedSigningTime: Instant?
    /// The earliest time at which the signature is proven to have existed; the validation time where nothing is.
    package let bestSignatureTime: Instant
    /// The token that proves it; nil where nothing in the file does.
    package let bestSignatureTimeProof: ParsedTimeStamp?
    /// The process that gave the verdict.
    package let process: ValidationProcess
    /// Since when the objects of the file are proven to exist.
    package let proofs: ProofsOfExistence
    package let timeStamps: [JudgedTimeStamp]
    package let counterSignatures: [JudgedSignature]

    init(
        signature: ParsedSignature,
        signaturePolicy: JudgedSignaturePolicy?,
        conclusion: ValidationConclusion,
        signingCertificate: Certificate?,
        certification: JudgedCertification?,
        isContentIntact: Bool?,
        isCryptographicallyValid: Bool,
        claimedSigningTime: Instant?,
        bestSignatureTime: Instant,
        bestSignatureTimeProof: ParsedTimeStamp?,
        process: ValidationProcess,
        proofs: ProofsOfExistence,
        timeStamps: [JudgedTimeStamp],
        counterSignatures: [JudgedSignature]
    ) {
        self.signature = signature
        self.signaturePolicy = signaturePolicy
        self.conclusion = conclusion
        self.signingCertificate = signingCertificate
        self.certification = certification
        self.isContentIntact = isContentIntact
        self.isCryptographicallyValid = isCryptographicallyValid
        self.claimedSigningTime = claimedSigningTime
        self.bestSignatureTime = bestSignatureTime
        self.bestSignatureTimeProof = bestSignatureTimeProof
        self.process = process
        self.proofs = proofs
        self.timeStamps = timeStamps
        self.counterSignatures = counterSignatures
    }
}
