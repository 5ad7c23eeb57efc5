import ASN1
import PKIX

/// The state machine of RFC 5280 §6.1, which runs from the anchor down to the target.
///
/// All reasons along the path are collected, not only the first, so that the report can show the most specific one.
struct PathProcessor {
    let path: CandidatePath
    let parameters: PathParameters
    let verifier: SignatureVerifier
    let meter: WorkMeter

    var judgement = PathJudgement()
    // The state variables of §6.1.2
    var policies = PolicyGraph()
    var nameConstraints = NameConstraintState()
    var explicitPolicy: Int
    var inhibitAnyPolicy: Int
    var policyMapping: Int
    var maximumPathLength: Int

    /// RFC 5280 §6.1.2.
    init(path: CandidatePath, parameters: PathParameters, verifier: SignatureVerifier, meter: WorkMeter) {
        self.path = path
        self.parameters = parameters
        self.verifier = verifier
        self.meter = meter
        let length = path.certificates.count
        explicitPolicy = parameters.explicitPolicy ? 0 : length + 1
        inhibitAnyPolicy = parameters.inhibitAnyPolicy ? 0 : length + 1
        policyMapping = parameters.inhibitPolicyMapping ? 0 : length + 1
        maximumPathLength = length
    }

    /// Judges the path; the result is incomplete where the meter is exhausted.
    mutating func run() -> PathJudgement {
        applyAnchor()
        for index in path.certificates.indices.reversed() {
            let certificate = path.certificates[index]
            guard meter.step(cost(of: certificate)) else { break }
            processBasics(certificate, at: index)
            if index > 0 {
                prepareForNext(certificate, at: index)
            } else {
                wrapUp(certificate)
            }
        }
        judgement.links.reverse()
        return judgement
    }

    /// Adds a finding about the certificate at this place.
    mutating func refuse(_ code: PathFindingCode, at index: Int, _ values: [String: String] = [:]) {
        let certificates = path.allCertificates
        let certificate = index < certificates.count ? certificates[index] : nil
        judgement.findings.append(
            PathFinding(code, certificateIndex: index, certificateSHA256: certificate?.sha256, values: values)
        )
    }

    /// Adds findings about the defects of the certificate at this place.
    mutating func refuse(_ defects: [CertificateDefect], at index: Int) {
        for defect in defects { refuse(defect.code, at: index, defect.values) }
    }

    /// Long policy lists cost as many steps as they take time, so that they cannot outlast the budget.
    private func cost(of certificate: Certificate) -> Int {
        1 + ((certificate.certificatePolicies?.count ?? 0) + (certificate.policyMappings?.count ?? 0)) / 64
    }
}
