import ASN1
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TimeStampProtocol

extension ReportMapping {
    func entry(_ judged: JudgedTimeStamp) -> TimeStampEntry {
        let path = CertificationPath(judged.certification?.outcome, target: judged.authority)
        var info: TSTInfo?
        if case .success(let token) = judged.timeStamp.token { info = token.tstInfo }
        let hash = info?.messageImprint.hashAlgorithm.algorithm
        return TimeStampEntry(
            kind: judged.timeStamp.kind,
            verdict: judged.conclusion.verdict,
            judgedAt: judged.conclusion.at,
            existsSince: judged.existsSince,
            findings: findings(judged.conclusion.findings, of: judged.certification?.outcome).map(\.ofTimeStamp),
            time: judged.statedTime,
            accuracy: info?.accuracy.map(AccuracyText.make),
            authority: judged.authority.map { entry($0, anchor: path.anchor) },
            serialNumber: info?.serialNumber.hexadecimal,
            policy: info?.policy.description,
            policyAuthority: info.flatMap { context.register?.authority(of: $0.policy.description) },
            imprintAlgorithm: info?.messageImprint.digest?.rawValue ?? hash?.description,
            imprint: info.map { Hexadecimal.encode($0.messageImprint.hashedMessage) },
            isImprintIntact: judged.isImprintIntact,
            isCryptographicallyValid: judged.isCryptographicallyValid,
            chain: chain(path.certificates, path.anchor),
            isChainValid: path.isValid,
            revocation: revocation(
                path.revocation,
                among: path.certificates,
                neededAt: judged.conclusion.at
            ),
            sha256: (try? Digest.hash(.sha256, judged.timeStamp.encoding)).map { Hexadecimal.encode($0) }
        )
    }
}
