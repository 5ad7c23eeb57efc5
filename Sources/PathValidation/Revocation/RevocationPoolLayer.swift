import LibCrypto
import PKIX

/// The indexes of one pool as it was built.
final class RevocationPoolLayer: Sendable {
    /// The most recent first.
    let complete: [DistinguishedName: [CertificateRevocationList]]
    let deltas: [DistinguishedName: [CertificateRevocationList]]
    let answers: [SerialNumber: [OCSPAnswer]]

    init(lists: [CertificateRevocationList], responses: [OCSPResponse]) {
        var seen: Set<Digest256> = []
        var complete: [DistinguishedName: [CertificateRevocationList]] = [:]
        var deltas: [DistinguishedName: [CertificateRevocationList]] = [:]
        for list in lists.sorted(by: { $0.thisUpdate > $1.thisUpdate })
        where seen.insert(Digest256(list.sha256)).inserted {
            if list.deltaCRLIndicator == nil {
                complete[list.issuer, default: []].append(list)
            } else {
                deltas[list.issuer, default: []].append(list)
            }
        }
        var answers: [SerialNumber: [OCSPAnswer]] = [:]
        for response in responses where seen.insert(Digest256(response.sha256)).inserted {
            guard let basic = response.basic else { continue }
            for single in basic.responses {
                let answer = OCSPAnswer(sha256: response.sha256, basic: basic, single: single)
                answers[single.certID.serialNumber, default: []].append(answer)
            }
        }
        self.complete = complete
        self.deltas = deltas
        self.answers = answers
    }
}
