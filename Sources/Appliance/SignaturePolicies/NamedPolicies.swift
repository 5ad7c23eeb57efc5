import ASN1
import CAdES
import CMS

extension CAdESDocument {
    /// The signature policies that signers and counter-signers name.
    var signaturePolicyIdentifiers: Set<ObjectIdentifier> {
        var identifiers: Set<ObjectIdentifier> = []
        // Counter-signatures were read with a bound on their depth.
        func collect(_ signer: SignerInfo) {
            if let identifier = signer.signedAttributes?.signaturePolicy.value?.identifier {
                identifiers.insert(identifier)
            }
            for counterSigner in signer.counterSignatures { collect(counterSigner) }
        }
        for signer in signedData.signerInfos { collect(signer) }
        return identifiers
    }
}
