import ASN1
import CAdES
import CMS
import LibCrypto
import PAdES
import PKIX
import PathValidation
import SignatureValidation

extension ReportMapping {
    func entry(_ judged: JudgedSignature) -> SignatureEntry {
        ReportMapping(context: context, proofs: judged.proofs).mapped(judged)
    }

    private func mapped(_ judged: JudgedSignature) -> SignatureEntry {
        let signature = judged.signature
        let path = CertificationPath(judged.certification?.outcome, target: judged.signingCertificate)
        let digest = DigestAlgorithm(objectIdentifier: signature.signer.digestAlgorithm.algorithm)
        let policy = signature.signer.signedAttributes?.signaturePolicy.value?.identifier
        return SignatureEntry(
            id: signature.id,
            format: signature.format,
            profile: policy.flatMap { SignatureProfile.reached($0, by: judged) },
            policyIdentifier: policy?.description,
            signaturePolicy: judged.signaturePolicy.map { SignaturePolicyEntry($0) },
            baseline: PAdESBaselineLevel(judged)?.rawValue ?? BaselineLevel(judged)?.rawValue,
            extendedLevel: signature.format == .cades ? ExtendedLevel(judged)?.rawValue : nil,
            verdict: judged.conclusion.verdict,
            judgedAt: judged.conclusion.at,
            findings: findings(judged.conclusion.findings, of: judged.certification?.outcome),
            content: content(signature.content, digest, judged.isContentIntact),
            isCryptographicallyValid: judged.isCryptographicallyValid,
            algorithm: AlgorithmText.signature(signature.signer.signatureAlgorithm, digest: digest),
            signatureValue: Array(signature.signer.signature),
            key: judged.signingCertificate.map { AlgorithmText.key($0.subjectPublicKeyInfo) },
            signer: judged.signingCertificate.map { signer($0, path.anchor, chain: path.certificates) },
            documentTypes: documentTypes(signature.signer.signedAttributes),
            signingTimeClaimed: judged.claimedSigningTime,
            bestSignatureTime: judged.bestSignatureTime,
            timeBound: timeBound(judged),
            process: judged.process,
            chain: chain(path.certificates, path.anchor),
            isChainValid: path.isValid,
            revocation: revocation(
                path.revocation,
                among: path.certificates,
                neededAt: judged.conclusion.at
            ),
            timeStamps: judged.timeStamps.map(entry),
            counterSignatures: judged.counterSignatures.map(entry)
        )
    }

    /// The token that gives the best signature time, or the proofs from outside.
    private func timeBound(_ judged: JudgedSignature) -> TimeBoundEntry? {
        guard let proof = judged.bestSignatureTimeProof else {
            guard judged.bestSignatureTime < judged.proofs.validationTime else { return nil }
            return TimeBoundEntry(time: judged.bestSignatureTime, kind: nil, authority: nil, sha256: nil)
        }
        return judged.timeStamps.first { $0.timeStamp.encoding == proof.encoding }.map(entry).flatMap {
            TimeBoundEntry($0)
        }
    }

    private func content(
        _ content: SignedContent,
        _ digest: DigestAlgorithm?,
        _ isIntact: Bool?
    ) -> SignedContentEntry {
        // The judge has taken this digest already; a library that cannot be asked leaves it out of the report.
        let value = digest.flatMap { algorithm in try? content.digest(algorithm) }
        return SignedContentEntry(
            source: content.source,
            isIntact: isIntact,
            size: content.size,
            digestAlgorithm: digest?.rawValue,
            digest: value.map { Hexadecimal.encode($0) }
        )
    }

    /// The health documents that the types of signed attributes name, each once.
    private func documentTypes(_ attributes: AttributeSet?) -> [HealthDocumentType] {
        let types = Set((attributes?.types ?? []).compactMap(HealthDocumentType.of))
        return types.sorted { $0.rawValue < $1.rawValue }
    }
}
