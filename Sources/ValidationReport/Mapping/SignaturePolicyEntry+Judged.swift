import ASN1
import LibCrypto
import SignaturePolicy
import SignatureValidation

extension SignaturePolicyEntry {
    init(_ judged: JudgedSignaturePolicy) {
        let period = judged.document?.info.signatureValidationPolicy.signingPeriod
        identifier = judged.identifier?.description
        name = judged.document?.info.name ?? judged.identifier.flatMap { ICPBrasilPolicy($0)?.name }
        isAvailable = judged.document != nil
        isHashIntact = judged.isHashIntact
        hashAlgorithm = judged.document?.signPolicyHash.algorithm.rawValue
        hash = judged.document.map { Hexadecimal.encode($0.signPolicyHash.value) }
        notBefore = period?.notBefore
        notAfter = period?.notAfter
        approval = judged.approval.map { approval in
            Approval(
                nextUpdate: approval.nextUpdate,
                sha256: approval.fileSHA256.map { Hexadecimal.encode($0) },
                isCurrent: approval.isCurrent,
                isListed: approval.entry != nil,
                isDigestIntact: approval.isDigestIntact,
                revocationDate: approval.entry?.revocationDate
            )
        }
    }
}
