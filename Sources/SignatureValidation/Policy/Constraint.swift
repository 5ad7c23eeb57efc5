/// The things that a validation policy may demand, permit or ignore; raw values are the keys of the policy file.
package enum Constraint: String, Sendable, Hashable, CaseIterable {
    /// The signed attributes are there at all (CAdES needs them).
    case signedAttributes = "signed-attributes"
    /// ESS signing-certificate or signing-certificate-v2 is there.
    case signingCertificateReference = "signing-certificate-reference"
    /// The issuerSerial inside the ESS reference agrees with the certificate.
    case signingCertificateIssuerSerial = "signing-certificate-issuer-serial"
    /// The digest inside the ESS reference is trusted at the best signature time.
    case signingCertificateReferenceDigest = "signing-certificate-reference-digest"
    /// Signed attributes are in DER, as RFC 5652 §5.3 says.
    case signedAttributesInDER = "signed-attributes-in-der"
    /// Single-valued attributes occur once with one value.
    case attributeCardinality = "attribute-cardinality"
    /// Attributes stand where they may: signed ones signed, unsigned ones unsigned.
    case attributePlacement = "attribute-placement"
    /// The signing-time attribute is there.
    case signingTime = "signing-time"
    /// The claimed signing time is not later than the best signature time.
    case signingTimeBeforeProof = "signing-time-before-proof"
    /// The algorithm-protection attribute agrees with the signer's algorithms (RFC 6211).
    case algorithmProtection = "algorithm-protection"
    /// The digest inside the signature algorithm is the signer's digest algorithm.
    case digestAlgorithmAgreement = "digest-algorithm-agreement"
    /// The signer's key usage has digitalSignature or nonRepudiation.
    case signerKeyUsage = "signer-key-usage"
    /// Every certificate of a chain has revocation data that covers the control time.
    case revocationData = "revocation-data"
    /// The signature policy that the signer names is at hand.
    case signaturePolicyAvailable = "signature-policy-available"
    /// The signer's sigPolicyHash is the policy's own signPolicyHash.
    case signaturePolicyHash = "signature-policy-hash"
    /// The signature satisfies what the signature policy demands.
    case signaturePolicyDemands = "signature-policy-demands"
    /// The list of approved policies (LPA) has the signature policy, with the digest of its file.
    case signaturePolicyList = "signature-policy-list"
    /// The chain ends at a root of ICP-Brasil.
    case icpBrasilAnchor = "icp-brasil-anchor"
    /// Each counter-signature can be read and is itself TOTAL-PASSED.
    case counterSignatures = "counter-signatures"
    /// Each signature time-stamp is itself TOTAL-PASSED.
    case signatureTimeStamps = "signature-time-stamps"
    /// A time-stamp states its accuracy.
    case timeStampAccuracy = "time-stamp-accuracy"
    /// The TSA's name in the token agrees with its certificate.
    case timeStampAuthorityName = "time-stamp-authority-name"
    /// The TSA certificate's extended key usage is critical and timeStamping alone (RFC 3161 §2.3).
    case timeStampPurpose = "time-stamp-purpose"
    /// Every reader sees the same objects in the PDF file.
    case pdfStructure = "pdf-structure"
    /// The SubFilter of a signature in a PDF file is there, and one that is known.
    case pdfSubFilter = "pdf-sub-filter"
    /// The SubFilter is none of those that ISO 32000-2 has deprecated.
    case pdfSubFilterDeprecated = "pdf-sub-filter-deprecated"
    /// No later revision takes the signature away or writes it anew.
    case pdfSignatureKept = "pdf-signature-kept"
    /// ESS signing-certificate or signing-certificate-v2 is there, in a PDF signature that is not PAdES.
    case pdfCertificateReference = "pdf-certificate-reference"
    /// A signature dictionary has what the standard of its sub-filter permits, and no more.
    case pdfSignatureEntries = "pdf-signature-entries"
    /// The claimed time of signing stands where the standard of the sub-filter has it, and only there.
    case pdfSigningTime = "pdf-signing-time"
    /// The document security store and all that it names can be read.
    case pdfSecurityStore = "pdf-security-store"
    /// What a signature or its field says about later changes is of the standard's form (ISO 32000-2 §12.8.2).
    case pdfPermissionsForm = "pdf-permissions-form"
    /// A later visible signature lies on no content of a page.
    case pdfContentCovered = "pdf-content-covered"
    /// No annotation comes after signatures that say nothing about annotations.
    case pdfAnnotationAdded = "pdf-annotation-added"
    /// No annotation that was signed is changed or taken away, unless the permission level says that it may be.
    case pdfAnnotationAltered = "pdf-annotation-altered"
    /// No field's signed value is replaced, unless a permission level says that forms may be filled.
    case pdfValueReplaced = "pdf-value-replaced"
}
