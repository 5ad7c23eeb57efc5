import CMS
import LibCrypto
import PKIX
import SignatureValidation

extension RevocationInfoArchival {
    /// The same time-stamps, where those over the signature value cover what the signer signed.
    ///
    /// The signature value stands for its signed attributes as far as the digest in it can be trusted, as in complete
    /// references (EN 319 102-1 §5.6.2.3.4). Throws `LibCryptoError` where libcrypto could not be asked.
    func covered(
        by timeStamps: [ParsedTimeStamp],
        _ signer: SignerInfo
    ) throws(LibCryptoError) -> [ParsedTimeStamp] {
        guard !signedDigests.isEmpty, let digest = DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm)
        else { return timeStamps }
        var result: [ParsedTimeStamp] = []
        for timeStamp in timeStamps {
            guard timeStamp.kind == .signature else {
                result.append(timeStamp)
                continue
            }
            let coverage = timeStamp.coverage
            result.append(
                try ParsedTimeStamp(
                    kind: timeStamp.kind,
                    token: timeStamp.token,
                    encoding: timeStamp.encoding,
                    imprinted: timeStamp.imprinted,
                    archiveForm: timeStamp.archiveForm,
                    coverage: TimeStampCoverage(
                        coversSignature: coverage.coversSignature,
                        coversContent: coverage.coversContent,
                        objects: coverage.objects,
                        referenced: coverage.referenced.merging([digest: signedDigests]) { $0.union($1) }
                    ),
                    defects: timeStamp.defects,
                    imprintRule: timeStamp.imprintRule,
                    observations: timeStamp.observations
                )
            )
        }
        return result
    }
}
